using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments;

/// <summary>The names and kinds of a segment's files, in the order in which they are written and opened.</summary>
internal static class SegmentFiles
{
    /// <summary>Place of the terms file.</summary>
    public const int Terms = 0;

    /// <summary>Place of the postings file.</summary>
    public const int Postings = 1;

    /// <summary>Place of the positions file.</summary>
    public const int Positions = 2;

    /// <summary>Place of the columns file.</summary>
    public const int Columns = 3;

    /// <summary>Place of the file of stored documents.</summary>
    public const int Stored = 4;

    /// <summary>The kinds, by place.</summary>
    public static IReadOnlyList<FileKind> Kinds { get; } = [FileKind.Terms, FileKind.Postings, FileKind.Positions, FileKind.Columns, FileKind.Stored];

    /// <summary>The spaces of a field, in the order in which the terms file's directory has their dictionaries.</summary>
    public static IReadOnlyList<Documents.TermSpace> Spaces { get; } = [Documents.TermSpace.Surface, Documents.TermSpace.Lemma, Documents.TermSpace.Derived];

    /// <summary>Whether a space's dictionary says of each term which lemma it belongs to: that of surface forms does, where the field has lemmas.</summary>
    public static bool NamesLemmas(Documents.TermSpace spaces, Documents.TermSpace space) =>
        space == Documents.TermSpace.Surface && spaces.HasFlag(Documents.TermSpace.Lemma);

    /// <summary>Names of all files of segment <paramref name="name"/>, by place; those with its deletes apart.</summary>
    public static string[] Names(string name) => [$"{name}.terms", $"{name}.postings", $"{name}.positions", $"{name}.columns", $"{name}.stored"];
}
