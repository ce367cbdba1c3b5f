using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Plans;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>Lists terms of a snapshot: those that fit a pattern (<see cref="Snapshot.TermsLike"/>), and those near a text (<see cref="TermStatistics.TermsNear"/>).</summary>
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

    /// <summary>The terms near a text, each once; see <see cref="TermStatistics.TermsNear"/>.</summary>
    public static IReadOnlyList<SimilarTerm> Near(Snapshot snapshot, IReadOnlyList<int> fields, TermSpace space, NearTerms near, CancellationToken budget)
    {
        var stop = new StopSignal(budget, CancellationToken.None);
        var found = new Dictionary<string, SimilarTerm>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var ofField = new Dictionary<string, SimilarTerm>(StringComparer.Ordinal);
            foreach (var segment in snapshot.Segments)
            {
                foreach (var term in stop.ShouldStop() ? [] : near.In(segment.Reader.Terms(field, space), stop))
                {
                    var before = ofField.GetValueOrDefault(term.Text)?.DocFreq ?? 0;
                    ofField[term.Text] = new SimilarTerm(term.Text, term.Edits, before + term.Entry.DocFreq);
                }
            }

            foreach (var term in ofField.Values)
            {
                found[term.Text] = found.GetValueOrDefault(term.Text) is { } other && other.DocFreq >= term.DocFreq ? other : term;
            }
        }

        return [.. found.Values.OrderBy(term => term.Edits).ThenByDescending(term => term.DocFreq).ThenBy(term => term.Text, CodePointOrder.Comparer)];
    }
}
