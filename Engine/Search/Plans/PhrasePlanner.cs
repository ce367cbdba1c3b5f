using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Positions;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Search.Scoring;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>Plans phrases.</summary>
internal static class PhrasePlanner
{
    /// <summary>The plan of a phrase that has been checked.</summary>
    public static PositionalPlan Plan(SearchContext context, IReadOnlyList<WeightedField> fields, PhraseQuery query)
    {
        PlannedPlace[] places = [.. query.Places.Select(place => new PlannedPlace(context, fields, place))];
        var groups = Groups(query.Places);
        var first = query.Places.Min(place => place.Position);
        var description = $"\"{string.Join<PlannedPlace>(' ', places)}\"";
        if (query.Slop > 0)
        {
            description += $"~{query.Slop}";
        }

        return new PositionalPlan(context, description, fields, places.Sum(place => place.Idf), Open);

        PositionMatcher? Open(int field, int segment)
        {
            if (OpenTerms(places, field, segment) is not { } terms)
            {
                return null;
            }

            int[] offsets = [.. places.Select(place => place.Place.Position - first)];
            if (places.Length > 1 && query.Slop == 0 && Array.TrueForAll(terms, alternatives => alternatives.Length == 1))
            {
                return new TermPhraseMatcher(terms.Select((term, i) => new PhraseTerm(term[0], offsets[i])));
            }

            PlaceIterator[] iterators = [.. terms.Select(alternatives => new PlaceIterator(alternatives))];
            var candidates = Candidates(context, iterators, segment);
            return query.Slop == 0 || places.Length == 1
                ? new ExactPhraseMatcher(new ExactRun(iterators, offsets), candidates)
                : new SloppyPhraseMatcher(iterators, offsets, groups, query.Slop, candidates);
        }
    }

    /// <summary>Opens places that must all be there, with their offsets from the first one; null if one is not.</summary>
    internal static (PlaceIterator[] Places, int[] Offsets)? OpenRun(IReadOnlyList<PlannedPlace> places, int field, int segment)
    {
        if (OpenTerms(places, field, segment) is not { } terms)
        {
            return null;
        }

        var first = places.Min(place => place.Place.Position);
        return ([.. terms.Select(alternatives => new PlaceIterator(alternatives))], [.. places.Select(place => place.Place.Position - first)]);
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
