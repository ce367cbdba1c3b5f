namespace NewsSearch.Analyzers;

/// <summary>Adds lemmas that a form may stand for but need not.</summary>
internal static class UncertainTerms
{
    /// <summary>Adds a term that the word may stand for; to be called after the likeliest has been added.</summary>
    public static void AddUncertain(this WordTerms terms, string term) => terms.Add(term);
}
