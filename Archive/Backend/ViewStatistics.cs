namespace NewsSearch.Archive.Backend;

/// <summary>Size and shape of a view.</summary>
/// <param name="Deleted">Deleted or replaced articles that still take room.</param>
/// <param name="Segments">Parts that the index consists of.</param>
/// <param name="Bytes">Size in storage.</param>
/// <param name="AnalysisVersion">The analysis that it was made with.</param>
internal sealed record ViewStatistics(long Deleted, int Segments, long Bytes, string AnalysisVersion);
