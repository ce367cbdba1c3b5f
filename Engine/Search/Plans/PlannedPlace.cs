using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Search.Scoring;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>One place of a phrase: its alternatives, looked up in every field and segment.</summary>
internal sealed class PlannedPlace
{
    private readonly PlannedTerm[][] _termsByField;

    /// <summary>Looks up the place's terms.</summary>
    public PlannedPlace(SearchContext context, IReadOnlyList<WeightedField> fields, PhrasePlace place)
    {
        Place = place;
        _termsByField = new PlannedTerm[fields.Count][];
        var docFreq = 0L;
        for (var field = 0; field < _termsByField.Length; field++)
        {
            var terms = new PlannedTerm[place.Terms.Count];
            for (var i = 0; i < terms.Length; i++)
            {
                terms[i] = context.Term(fields[field], place.Terms[i]);
                docFreq = Math.Max(docFreq, terms[i].DocFreq);
            }

            _termsByField[field] = terms;
        }

        Idf = Bm25F.InverseDocumentFrequency(context.DocCount, docFreq);
    }

    /// <summary>The place as asked for.</summary>
    public PhrasePlace Place { get; }

    /// <summary>The inverse document frequency of its most frequent alternative, where that is most frequent.</summary>
    public double Idf { get; }

    /// <summary>Opens the postings of its terms in one field of a segment; as many as are there.</summary>
    public PostingsCursor[] Open(int field, int segment)
    {
        var terms = _termsByField[field];
        var found = new PostingsCursor[terms.Length];
        var count = 0;
        foreach (var term in terms)
        {
            if (term.Open(segment) is { } cursor)
            {
                found[count++] = cursor;
            }
        }

        return count == found.Length ? found : found[..count];
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Place.Terms.Count == 1 ? Place.Terms[0].Text : $"({string.Join(" | ", Place.Terms.Select(term => term.Text))})";
}
