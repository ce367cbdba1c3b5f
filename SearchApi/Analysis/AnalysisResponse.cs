using NewsSearch.Archive.Analysis;

namespace NewsSearch.SearchApi.Analysis;

/// <summary>The answer of <c>/v1/analyze</c>.</summary>
/// <param name="Lang">Language of the text: as told, else as detected.</param>
/// <param name="Tokens">Its words.</param>
public sealed record AnalysisResponse(string Lang, IReadOnlyList<AnalyzedToken> Tokens);
