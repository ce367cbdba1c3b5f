using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Dictionary;

namespace NewsSearch.Engine.Checking;

/// <summary>Verifies over all segments that no two documents that are not deleted have the same key.</summary>
internal static class LiveKeys
{
    /// <summary>Merges the dictionaries of keys: equal ones meet.</summary>
    public static void Check(IReadOnlyList<SegmentView> segments, List<IndexProblem> problems, CancellationToken cancellation)
    {
        var heads = new PriorityQueue<Head, byte[]>(Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        foreach (var segment in segments)
        {
            Enqueue(heads, new Head(segment, segment.Reader.Keys.Seek([])));
        }

        byte[]? last = null;
        while (heads.TryDequeue(out var head, out var key))
        {
            cancellation.ThrowIfCancellationRequested();
            if (last is not null && key.AsSpan().SequenceEqual(last))
            {
                problems.Add(new IndexProblem(head.Segment.Reader.Info.Name, -1, $"the key '{System.Text.Encoding.UTF8.GetString(key)}' has two documents that are not deleted"));
            }

            last = key;
            Enqueue(heads, head);
        }
    }

    /// <summary>Moves to the next key of a document that is not deleted.</summary>
    private static void Enqueue(PriorityQueue<Head, byte[]> heads, Head head)
    {
        while (head.Keys.Next())
        {
            if (head.Segment.Live?.Contains((int)head.Keys.Entry.PostingsOffset) != false)
            {
                heads.Enqueue(head, head.Keys.Term.ToArray());
                return;
            }
        }
    }

    private sealed record Head(SegmentView Segment, TermCursor Keys);
}
