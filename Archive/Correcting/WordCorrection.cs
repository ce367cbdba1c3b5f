namespace NewsSearch.Archive.Correcting;

/// <summary>A word that may be meant instead of one that was typed.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="Cost">How unlikely it is to type the one for the other, see <see cref="TypingCost"/>.</param>
/// <param name="Articles">About how many articles have it in any form.</param>
internal readonly record struct WordCorrection(string Text, float Cost, long Articles)
{
    /// <summary>How likely it is that this is meant, as a logarithm: words that are written often are looked for often.</summary>
    public double Score => Math.Log(Articles) - Cost;
}
