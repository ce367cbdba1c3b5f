namespace NewsSearch.Archive.Answering;

/// <summary>A passage of an article around matches.</summary>
/// <param name="Field"><c>text</c> or <c>title</c>: the field that offsets point into.</param>
/// <param name="Text">The passage, plain.</param>
/// <param name="Html">The passage with <c>&lt;mark&gt;</c> and ellipses, escaped; null unless asked for.</param>
/// <param name="Range">Where the passage stands in the field.</param>
/// <param name="Matches">The matches in it, as offsets into the field.</param>
public sealed record Snippet(string Field, string Text, string? Html, TextRange Range, IReadOnlyList<TextRange> Matches);
