using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Plans;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>Lists the terms of a snapshot that fit a pattern; see <see cref="Snapshot.TermsLike"/>.</summary>
internal static class TermListing
{
    /// <summary>The first <paramref name="max"/> terms, each once, in UTF-8 order.</summary>
    public static IReadOnlyList<string> Like(
        Snapshot snapshot, IReadOnlyList<string> fields, TermSpace space, string pattern, int max, CancellationToken budget)
    {
        var check = new QueryCheck(snapshot.Schema);
        var numbers = fields.Select(field => check.Field(field, FieldKind.Text)).ToList();
        var terms = new WildcardTerms(pattern);
        var stop = new StopSignal(budget, CancellationToken.None);
        var found = new SortedSet<string>(CodePointOrder.Comparer);
        foreach (var segment in snapshot.Segments)
        {
            foreach (var number in numbers)
            {
                var walk = terms.Walk(segment.Reader.Terms(number, space), stop);
                for (var count = 0; count < max && walk.Next(); count++)
                {
                    found.Add(Encoding.UTF8.GetString(walk.Term));
                }
            }
        }

        return [.. found.Take(max)];
    }
}
