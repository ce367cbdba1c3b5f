namespace NewsSearch.Archive.Analysis;

/// <summary>A word of an analysed text.</summary>
/// <param name="Text">The word as it stands in the text.</param>
/// <param name="Start">Its first UTF-16 code unit in the text.</param>
/// <param name="End">Its end, exclusive.</param>
/// <param name="Surface">Its folded form.</param>
/// <param name="Terms">The terms that count as the same word.</param>
/// <param name="Preferred">The likeliest of <paramref name="Terms"/>.</param>
/// <param name="Possible">Those of <paramref name="Terms"/> that the form may stand for but need not: they count less.</param>
/// <param name="Derived">Weaker relatives.</param>
public sealed record AnalyzedToken(
    string Text, int Start, int End, string Surface, IReadOnlyList<string> Terms, string Preferred, IReadOnlyList<string> Possible, IReadOnlyList<string> Derived);
