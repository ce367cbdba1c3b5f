using NewsSearch.Archive.Answering;

namespace NewsSearch.Archive.Correcting;

/// <summary>A better query than the one asked.</summary>
/// <param name="Text">The query as asked, but for what is corrected.</param>
/// <param name="Corrected">Where in it, in order.</param>
public sealed record Suggestion(string Text, IReadOnlyList<TextRange> Corrected);
