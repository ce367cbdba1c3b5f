using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Positions;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>Plans phrases.</summary>
internal static class PhrasePlanner
{
    /// <summary>The plan of a phrase that has been checked.</summary>
    public static PositionalPlan Plan(SearchContext context, IReadOnlyList<WeightedField> fields, PhraseQuery query)
    {
        PlannedPlace[] places = [.. query.Places.Select(place => new PlannedPlace(context, fields, place))];
        var groups = Groups(query.Places);
        var description = $"\"{string.Join<PlannedPlace>(' ', places)}\"";
        if (query.Slop > 0)
        {
            description += $"~{query.Slop}";
        }

        return new PositionalPlan(context, description, fields, places.Sum(place => place.Idf), Open);

        PositionMatcher? Open(int field, int segment)
        {
            if (OpenRun(places, field, segment) is not { } opened)
            {
                return null;
            }

            var (iterators, offsets) = opened;
            var candidates = Candidates(context, iterators, segment);
            return query.Slop == 0 || places.Length == 1
                ? new ExactPhraseMatcher(new ExactRun(iterators, offsets), candidates)
                : new SloppyPhraseMatcher(iterators, offsets, groups, query.Slop, candidates);
        }
    }

    /// <summary>Opens places that must all be there, with their offsets from the first one; null if one is not.</summary>
    internal static (PlaceIterator[] Places, int[] Offsets)? OpenRun(IReadOnlyList<PlannedPlace> places, int field, int segment)
    {
        var iterators = new PlaceIterator[places.Count];
        for (var i = 0; i < iterators.Length; i++)
        {
            if (places[i].Open(field, segment) is not { } iterator)
            {
                return null;
            }

            iterators[i] = iterator;
        }

        var first = places.Min(place => place.Place.Position);
        return (iterators, [.. places.Select(place => place.Place.Position - first)]);
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
