using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Positions;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Search.Scoring;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>Plans phrases.</summary>
internal static class PhrasePlanner
{
    /// <summary>The plan of a phrase that has been checked.</summary>
    public static PositionalPlan Plan(SearchContext context, IReadOnlyList<WeightedField> fields, PhraseQuery query)
    {
        var places = new PlannedPlace[query.Places.Count];
        var idf = 0d;
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = new PlannedPlace(context, fields, query.Places[i]);
            idf += places[i].Idf;
        }

        var offsets = Offsets(places);
        return new PositionalPlan(context, Describe, fields, idf, Open);

        string Describe() => $"\"{string.Join<PlannedPlace>(' ', places)}\"{(query.Slop > 0 ? $"~{query.Slop}" : "")}";

        PositionMatcher? Open(int field, int segment)
        {
            if (OpenTerms(places, field, segment) is not { } terms)
            {
                return null;
            }

            if (places.Length > 1 && query.Slop == 0 && Array.TrueForAll(terms, alternatives => alternatives.Length == 1))
            {
                return new TermPhraseMatcher(PhraseTerms(terms, offsets), context.Stop);
            }

            PlaceIterator[] iterators = [.. terms.Select(alternatives => new PlaceIterator(alternatives))];
            var candidates = Candidates(context, iterators, segment);
            return query.Slop == 0 || places.Length == 1
                ? new ExactPhraseMatcher(new ExactRun(iterators, offsets), candidates)
                : new SloppyPhraseMatcher(iterators, offsets, Groups(query.Places), query.Slop, candidates);
        }
    }

    /// <summary>Opens places that must all be there, with their offsets from the first one; null if one is not.</summary>
    internal static (PlaceIterator[] Places, int[] Offsets)? OpenRun(IReadOnlyList<PlannedPlace> places, int field, int segment)
    {
        if (OpenTerms(places, field, segment) is not { } terms)
        {
            return null;
        }

        return ([.. terms.Select(alternatives => new PlaceIterator(alternatives))], Offsets(places));
    }

    /// <summary>How far each place stands from the first one.</summary>
    private static int[] Offsets(IReadOnlyList<PlannedPlace> places)
    {
        var first = int.MaxValue;
        for (var i = 0; i < places.Count; i++)
        {
            first = Math.Min(first, places[i].Place.Position);
        }

        var offsets = new int[places.Count];
        for (var i = 0; i < offsets.Length; i++)
        {
            offsets[i] = places[i].Place.Position - first;
        }

        return offsets;
    }

    private static PhraseTerm[] PhraseTerms(PostingsCursor[][] terms, int[] offsets)
    {
        var phrase = new PhraseTerm[terms.Length];
        for (var i = 0; i < phrase.Length; i++)
        {
            phrase[i] = new PhraseTerm(terms[i][0], offsets[i]);
        }

        return phrase;
    }

    /// <summary>Opens the terms of places that must all be there; null if one is not.</summary>
    private static PostingsCursor[][]? OpenTerms(IReadOnlyList<PlannedPlace> places, int field, int segment)
    {
        var terms = new PostingsCursor[places.Count][];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = places[i].Open(field, segment);
            if (terms[i].Length == 0)
            {
                return null;
            }
        }

        return terms;
    }

    /// <summary>Documents with all of some places.</summary>
    internal static DocIterator Candidates(SearchContext context, PlaceIterator[] places, int segment) =>
        places.Length == 1 ? places[0] : new Conjunction(places, new DocRange(0, context.Reader(segment).DocCount));

    /// <summary>A number for each place, the same for places that share a term, directly or through others.</summary>
    private static int[] Groups(IReadOnlyList<PhrasePlace> places)
    {
        int[] groups = [.. Enumerable.Range(0, places.Count)];
        for (var i = 0; i < groups.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (groups[i] != groups[j] && Share(places[i], places[j]))
                {
                    var (from, to) = (groups[i], groups[j]);
                    groups = [.. groups.Select(group => group == from ? to : group)];
                }
            }
        }

        return groups;
    }

    private static bool Share(PhrasePlace one, PhrasePlace other) =>
        one.Terms.Any(term => other.Terms.Any(same => same.Space == term.Space && string.Equals(same.Text, term.Text, StringComparison.Ordinal)));
}
