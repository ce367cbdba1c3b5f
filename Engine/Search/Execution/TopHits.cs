namespace NewsSearch.Engine.Search.Execution;

/// <summary>The first so many of all candidates offered, in an order, after a place in it: a heap with the last of them on top.</summary>
internal sealed class TopHits
{
    private readonly SortOrder _order;
    private readonly int _size;
    private readonly Candidate? _after;
    private readonly PriorityQueue<Candidate, Candidate> _kept;

    /// <summary>Keeps <paramref name="size"/> candidates, from 0.</summary>
    public TopHits(SortOrder order, int size, HitPosition? after)
    {
        _order = order;
        _size = size;
        _after = after is { } place
            ? new Candidate(place.Score, place.SortKey ?? HitOrder.NoSortKey, place.Doc.Segment, place.Doc.Doc)
            : null;
        _kept = new PriorityQueue<Candidate, Candidate>(Comparer<Candidate>.Create((left, right) => HitOrder.Compare(order, right, left)));
    }

    /// <summary>Whether a candidate has to displace another one.</summary>
    public bool IsFull => _kept.Count == _size;

    /// <summary>When full: the last of those kept, which a candidate must come before.</summary>
    public Candidate Last => _kept.Peek();

    /// <summary>Scores below this cannot be among the hits any more; negative infinity while there is room.</summary>
    public float LeastScore { get; private set; } = float.NegativeInfinity;

    /// <summary>Takes a candidate if it is among the first.</summary>
    public void Offer(in Candidate candidate)
    {
        if (_size == 0 || (_after is { } after && HitOrder.Compare(_order, after, candidate) >= 0))
        {
            return;
        }

        if (!IsFull)
        {
            _kept.Enqueue(candidate, candidate);
        }
        else if (HitOrder.Compare(_order, candidate, Last) < 0)
        {
            _kept.DequeueEnqueue(candidate, candidate);
        }
        else
        {
            return;
        }

        if (IsFull && _order == SortOrder.Relevance)
        {
            LeastScore = Last.Score;
        }
    }

    /// <summary>Empties the heap into hits, in order.</summary>
    public IReadOnlyList<Hit> Take()
    {
        var hits = new Hit[_kept.Count];
        for (var i = hits.Length - 1; i >= 0; i--)
        {
            var (score, sortKey, segment, doc) = _kept.Dequeue();
            hits[i] = new Hit(new DocAddress(segment, doc), score, sortKey == HitOrder.NoSortKey ? null : sortKey);
        }

        return hits;
    }
}
