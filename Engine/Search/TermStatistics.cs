using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Search.Terms;

namespace NewsSearch.Engine.Search;

/// <summary>What an index knows of its terms, over all segments of a snapshot.</summary>
public static class TermStatistics
{
    /// <summary>Documents that have a term; deleted ones not yet merged away are among them.</summary>
    /// <exception cref="ArgumentException">The snapshot has no such text or keyword field, or not in that space.</exception>
    public static long DocFreq(this Snapshot snapshot, Term term)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(term.Text, nameof(term));
        using var own = snapshot.Share();
        var field = Field(own, term.Field, term.Space);
        return own.RememberedTerms.Find(term.Space, term.Text)[field]?.DocFreq ?? 0;
    }

    /// <summary>The terms of one space of a field that begin with <paramref name="prefix"/>, in UTF-8 order, each with its document frequency. Read as they are asked for.</summary>
    /// <exception cref="ArgumentException">The snapshot has no such text or keyword field, or not in that space.</exception>
    public static IEnumerable<(string Text, long DocFreq)> Terms(this Snapshot snapshot, string field, TermSpace space, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(prefix);
        var number = Field(snapshot, field, space);
        return Walk(snapshot, number, space, new PrefixTerms(prefix));
    }

    /// <summary>Terms of text fields within some edits of a text: insertions, deletions, replacements and swaps of neighbours, in code points.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="fields">Names of text fields.</param>
    /// <param name="space">One space.</param>
    /// <param name="text">The text; not empty.</param>
    /// <param name="maxEdits">How many edits at most, 1 or 2. One is found at once; for two, whole dictionaries are walked through, from as many terms as begin alike.</param>
    /// <param name="prefixLength">How many code points at the beginning must be the same.</param>
    /// <param name="budget">When signalled, the search ends with what it has.</param>
    /// <returns>Each term once: the nearest first, then the most frequent, then in UTF-8 order.</returns>
    /// <exception cref="ArgumentException">The snapshot has no such text or keyword field, or not in that space; or <paramref name="text"/> is empty.</exception>
    public static IReadOnlyList<SimilarTerm> TermsNear(
        this Snapshot snapshot,
        IReadOnlyList<string> fields,
        TermSpace space,
        string text,
        int maxEdits,
        int prefixLength = 0,
        CancellationToken budget = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentException.ThrowIfNullOrEmpty(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxEdits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxEdits, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(prefixLength);
        using var own = snapshot.Share();
        return TermListing.Near(own, [.. fields.Select(field => Field(own, field, space))], space, new NearTerms(text, maxEdits, prefixLength), budget);
    }

    private static int Field(Snapshot snapshot, string field, TermSpace space) =>
        new QueryCheck(snapshot.Schema).TermFields([new FieldWeight(field)], space)[0].Number;

    /// <summary>Walks through all segments at once; keeps the snapshot's files open as long.</summary>
    private static IEnumerable<(string Text, long DocFreq)> Walk(Snapshot snapshot, int field, TermSpace space, PrefixTerms terms)
    {
        using var own = snapshot.Share();
        var waiting = new PriorityQueue<TermWalk, string>(CodePointOrder.Comparer);
        foreach (var segment in own.Segments)
        {
            MoveOn(terms.Walk(segment.Reader.Terms(field, space)));
        }

        while (waiting.TryPeek(out _, out var text))
        {
            var docFreq = 0L;
            while (waiting.TryPeek(out var walk, out var same) && string.Equals(same, text, StringComparison.Ordinal))
            {
                docFreq += walk.Entry.DocFreq;
                waiting.Dequeue();
                MoveOn(walk);
            }

            yield return (text, docFreq);
        }

        void MoveOn(TermWalk walk)
        {
            if (walk.Next())
            {
                waiting.Enqueue(walk, Encoding.UTF8.GetString(walk.Term));
            }
        }
    }
}
