namespace NewsSearch.Engine.Writing;

/// <summary>To which lemma of a field each surface form of a buffer belongs: its only one, or the first of several, all of which stand wherever the form does.</summary>
/// <param name="related">The lemmas of forms.</param>
/// <param name="places">The place of each lemma among those of the field, by number.</param>
internal sealed class LemmaPlaces(RelatedTerms related, int[] places)
{
    /// <summary>The lemma's place in the order of the field's lemmas; -1 if the form has none.</summary>
    public int Of(int surface) => related.Only[surface] switch
    {
        RelatedTerms.None => -1,
        RelatedTerms.Several => places[related.All(surface)[0]],
        var lemma => places[lemma],
    };
}
