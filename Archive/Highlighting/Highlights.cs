using NewsSearch.Archive.Answering;

namespace NewsSearch.Archive.Highlighting;

/// <summary>What highlighting makes of one article.</summary>
public sealed record Highlights(string? TitleHtml, IReadOnlyList<TextRange> TitleMatches, IReadOnlyList<Snippet> Snippets, IReadOnlyList<Via> Via);
