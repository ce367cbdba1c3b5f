using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>Lists the terms of a snapshot that fit a pattern; see <see cref="Snapshot.TermsLike"/>.</summary>
internal static class TermListing
{
    /// <summary>The first <paramref name="max"/> terms, each once, in UTF-8 order.</summary>
    public static IReadOnlyList<string> Like(
        IndexSchema schema, IReadOnlyList<SegmentView> segments, IReadOnlyList<string> fields, TermSpace space, string pattern, int max)
    {
        var check = new QueryCheck(schema);
        var numbers = fields.Select(field => check.Field(field, FieldKind.Text)).ToList();
        var members = new WildcardTerms(pattern);
        var found = new SortedSet<string>(CodePointOrder.Comparer);
        foreach (var segment in segments)
        {
            foreach (var number in numbers)
            {
                Add(new TermWalk(segment.Reader.Terms(number, space), members), max, found);
            }
        }

        return [.. found.Take(max)];
    }

    private static void Add(TermWalk walk, int max, SortedSet<string> found)
    {
        for (var count = 0; count < max && walk.Next(); count++)
        {
            found.Add(Encoding.UTF8.GetString(walk.Term));
        }
    }
}
