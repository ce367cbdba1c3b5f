namespace NewsSearch.Archive.Analysis;

/// <summary>What the analysis makes of a text.</summary>
/// <param name="Language">Code of its language: as told, else as detected.</param>
/// <param name="Tokens">Its words, in order.</param>
public sealed record AnalyzedText(string Language, IReadOnlyList<AnalyzedToken> Tokens);
