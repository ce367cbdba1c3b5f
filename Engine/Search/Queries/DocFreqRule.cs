namespace NewsSearch.Engine.Search.Queries;

/// <summary>What counts as the document frequency of a word for which several terms stand; see <see cref="WordQuery.DocFreq"/>.</summary>
public enum DocFreqRule
{
    /// <summary>The greatest of one term in one field, whatever the weights: for terms that are the same word.</summary>
    Greatest,

    /// <summary>
    /// The sum over the terms of weight * greatest document frequency in one of the fields, rounded: for translations, whose weights are probabilities
    /// (Darwish and Oard 2003); with all weights 1 it is the structured query of Pirkola 1998, the sum in place of a count of the union.
    /// </summary>
    Sum,
}
