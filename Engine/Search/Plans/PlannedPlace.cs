using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Positions;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>One place of a phrase: its alternatives, looked up in every field and segment.</summary>
internal sealed class PlannedPlace
{
    private readonly PlannedTerm[][] _termsByField;

    /// <summary>Looks up the place's terms.</summary>
    public PlannedPlace(SearchContext context, IReadOnlyList<WeightedField> fields, PhrasePlace place)
    {
        Place = place;
        _termsByField = [.. fields.Select(field => place.Terms.Select(term => context.Term(field, term)).ToArray())];
        var docFreq = _termsByField.Max(terms => terms.Max(term => term.DocFreq));
        Idf = Bm25F.InverseDocumentFrequency(context.DocCount, docFreq);
    }

    /// <summary>The place as asked for.</summary>
    public PhrasePlace Place { get; }

    /// <summary>The inverse document frequency of its most frequent alternative, where that is most frequent.</summary>
    public double Idf { get; }

    /// <summary>Opens it in one field of a segment, or gives null if none of its terms is there.</summary>
    public PlaceIterator? Open(int field, int segment)
    {
        PostingIterator[] terms =
        [
            .. _termsByField[field].Select(term => term.Open(segment)).Where(cursor => cursor is not null).Select(cursor => new PostingIterator(cursor!)),
        ];
        return terms.Length == 0 ? null : new PlaceIterator(terms);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Place.Terms.Count == 1 ? Place.Terms[0].Text : $"({string.Join(" | ", Place.Terms.Select(term => term.Text))})";
}
