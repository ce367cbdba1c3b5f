using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments;

/// <summary>Writes the files of one segment.</summary>
internal static class SegmentWriter
{
    /// <summary>Writes all documents of <paramref name="source"/> as segment <paramref name="name"/>. Not synced. On failure the caller deletes the files.</summary>
    /// <returns>What a commit records of it.</returns>
    public static SegmentInfo Write(IndexDirectory directory, string name, SegmentSource source, CancellationToken cancellation) =>
        throw new NotSupportedException();

    /// <summary>Names of all files that a segment called <paramref name="name"/> has (those with its deletes apart).</summary>
    public static IReadOnlyList<string> FileNames(string name) =>
        [$"{name}.terms", $"{name}.postings", $"{name}.positions", $"{name}.columns", $"{name}.stored"];
}
