using System.Globalization;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Writing;

/// <summary>The names of an index's files. Whatever else lies in its folder belongs to someone else and is never touched.</summary>
internal static class IndexFiles
{
    /// <summary>Its operating-system lock is held by the writer for life.</summary>
    public const string WriterLock = "writer.lock";

    /// <summary>What the writer says of itself.</summary>
    public const string WriterHolder = "writer.holder";

    private const string CommitPrefix = "generation-";
    private const string CommitSuffix = ".commit";
    private const string PendingSuffix = ".pending";
    private const string SegmentPrefix = "s";
    private const string DeletesInfix = "-g";
    private const string DeletesSuffix = ".deletes";

    /// <summary>Name of the commit file of a generation.</summary>
    public static string Commit(long generation) => $"{CommitPrefix}{Text(generation)}{CommitSuffix}";

    /// <summary>Name under which a commit file is written, before it is renamed.</summary>
    public static string PendingCommit(long generation) => $"{CommitPrefix}{Text(generation)}{PendingSuffix}";

    /// <summary>Name of the deletes of a segment as of a generation.</summary>
    public static string Deletes(string segment, long generation) => $"{segment}{DeletesInfix}{Text(generation)}{DeletesSuffix}";

    /// <summary>Name of the segment with a number.</summary>
    public static string Segment(long number) => $"{SegmentPrefix}{Text(number)}";

    /// <summary>The generation that a file is the commit of, or -1.</summary>
    public static long GenerationOf(string name) => NumberBetween(name, CommitPrefix, CommitSuffix);

    /// <summary>The number of the segment called <paramref name="segment"/>, or -1 if that is not the name of one.</summary>
    public static long SegmentNumber(string segment) => NumberBetween(segment, SegmentPrefix, "");

    /// <summary>The number of the segment that a file belongs to, or -1.</summary>
    public static long SegmentNumberOf(string file)
    {
        var dot = file.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            return -1;
        }

        var stem = file[..dot];
        var dash = stem.IndexOf(DeletesInfix, StringComparison.Ordinal);
        if (dash >= 0 && file.EndsWith(DeletesSuffix, StringComparison.Ordinal) && NumberBetween(file[dash..], DeletesInfix, DeletesSuffix) >= 0)
        {
            return SegmentNumber(stem[..dash]);
        }

        return SegmentFiles.Names(stem).Contains(file, StringComparer.Ordinal) ? SegmentNumber(stem) : -1;
    }

    /// <summary>Whether a file was made by a writer and may be deleted by one: all but the lock and what others put there.</summary>
    public static bool IsDisposable(string name) => SegmentNumberOf(name) >= 0 || GenerationOf(name) >= 0 || NumberBetween(name, CommitPrefix, PendingSuffix) >= 0;

    /// <summary>The newest committed generation, or -1.</summary>
    /// <remarks>
    /// A folder may be listed while a writer renames the new commit into place and then deletes the old one, and the listing may miss both. So where files of an index are
    /// seen without any commit, it is listed again.
    /// </remarks>
    public static long NewestGeneration(IndexDirectory directory)
    {
        const int Attempts = 10;
        for (var attempt = 1; ; attempt++)
        {
            var names = directory.List();
            var newest = names.Select(GenerationOf).DefaultIfEmpty(-1).Max();
            if (newest >= 0 || attempt == Attempts || !names.Any(IsDisposable))
            {
                return newest;
            }
        }
    }

    /// <summary>The number that stands between two texts as <see cref="long"/> writes it, or -1.</summary>
    private static long NumberBetween(string name, string prefix, string suffix)
    {
        if (!name.StartsWith(prefix, StringComparison.Ordinal) || !name.EndsWith(suffix, StringComparison.Ordinal) || name.Length < prefix.Length + suffix.Length)
        {
            return -1;
        }

        var digits = name[prefix.Length..^suffix.Length];
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && string.Equals(digits, Text(number), StringComparison.Ordinal)
            ? number
            : -1;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
