namespace NewsSearch.Archive.Correcting;

/// <summary>A word that may be meant instead of one that was typed.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="Cost">How unlikely it is to type the one for the other, see <see cref="TypingCost"/>.</param>
/// <param name="InThisForm">About how many articles have it in this form.</param>
/// <param name="Articles">About how many articles have it in any form.</param>
internal readonly record struct WordCorrection(string Text, float Cost, long InThisForm, long Articles)
{
    /// <summary>How rare a form of a frequent word may be, as a logarithm, before it is likelier a misspelling of another form: <c>governent</c> beside government.</summary>
    private const double RareForm = 5;

    /// <summary>How likely it is that this is meant, as a logarithm: words that are written often are looked for often.</summary>
    public double Score => Math.Log(Articles) - Math.Max(0, Math.Log((double)Articles / InThisForm) - RareForm) - Cost;
}
