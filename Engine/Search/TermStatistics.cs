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
        var text = Encoding.UTF8.GetBytes(term.Text);
        var docFreq = 0L;
        foreach (var segment in own.Segments)
        {
            if (segment.Reader.Terms(field, term.Space).TryGet(text, out var entry))
            {
                docFreq += entry.DocFreq;
            }
        }

        return docFreq;
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
