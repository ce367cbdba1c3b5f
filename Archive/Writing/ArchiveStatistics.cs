namespace NewsSearch.Archive.Writing;

/// <summary>Size and shape of an archive.</summary>
/// <param name="Generation">Its generation.</param>
/// <param name="Articles">Articles in it.</param>
/// <param name="Deleted">Deleted or replaced ones not merged away yet.</param>
/// <param name="Segments">Number of segments.</param>
/// <param name="Bytes">Size on disk.</param>
/// <param name="First">Earliest day, or null.</param>
/// <param name="Last">Latest day, or null.</param>
/// <param name="Undated">Articles without a date.</param>
/// <param name="Languages">Articles by language code <c>ru</c>, <c>en</c>, <c>other</c>.</param>
/// <param name="AnalysisVersion">The analysis it was made with.</param>
public sealed record ArchiveStatistics(
    long Generation,
    long Articles,
    long Deleted,
    int Segments,
    long Bytes,
    DateOnly? First,
    DateOnly? Last,
    long Undated,
    IReadOnlyDictionary<string, long> Languages,
    string AnalysisVersion);
