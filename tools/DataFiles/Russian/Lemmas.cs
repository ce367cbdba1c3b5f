namespace NewsSearch.DataFiles.Russian;

/// <summary>The lemmas of a form.</summary>
/// <param name="Texts">Folded, the likeliest first.</param>
/// <param name="FirstIsSure">Whether the first is all but certain.</param>
/// <param name="AlsoUnknown">Whether the form is analysed as an unknown word, too.</param>
internal sealed record Lemmas(IReadOnlyList<string> Texts, bool FirstIsSure, bool AlsoUnknown);
