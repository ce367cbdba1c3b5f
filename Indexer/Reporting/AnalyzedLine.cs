using NewsSearch.Archive.Analysis;

namespace NewsSearch.Indexer.Reporting;

/// <summary>The analysis of a line as <c>/v1/analyze</c> answers it.</summary>
/// <param name="Lang">Language of the line, as detected.</param>
/// <param name="Tokens">Its words.</param>
internal sealed record AnalyzedLine(string Lang, IReadOnlyList<AnalyzedToken> Tokens);
