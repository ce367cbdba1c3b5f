namespace NewsSearch.Engine.Search.Execution;

/// <summary>The first so many of all candidates offered, in an order, after a place in it: a heap with the last of them on top.</summary>
internal sealed class TopHits : HitCollector
{
    private const int FirstCapacity = 16;

    private readonly SortOrder _order;
    private readonly int _size;
    private readonly Candidate? _after;
    private Candidate[] _heap;
    private int _count;
    private float _least = float.NegativeInfinity;

    /// <summary>Keeps <paramref name="size"/> candidates, from 0.</summary>
    public TopHits(SortOrder order, int size, HitPosition? after)
    {
        _order = order;
        _size = size;
        _after = after is { } place ? HitOrder.CandidateOf(place) : null;
        _heap = new Candidate[Math.Min(size, FirstCapacity)];
    }

    /// <summary>Whether a candidate has to displace another one.</summary>
    public bool IsFull => _count == _size;

    /// <summary>When full: the last of those kept, which a candidate must come before.</summary>
    public Candidate Last => _heap[0];

    /// <inheritdoc/>
    public override float LeastScore => _least;

    /// <inheritdoc/>
    public override float LeastWhereReached(float score) => score;

    /// <inheritdoc/>
    public override bool IsAfter(in Candidate candidate) => _after is not { } after || HitOrder.Compare(_order, after, candidate) < 0;

    /// <inheritdoc/>
    public override void Offer(in Candidate candidate)
    {
        if (_size == 0 || !IsAfter(candidate))
        {
            return;
        }

        if (!IsFull)
        {
            Push(candidate);
        }
        else if (HitOrder.Compare(_order, candidate, Last) < 0)
        {
            ReplaceTop(candidate);
        }
        else
        {
            return;
        }

        if (IsFull && _order == SortOrder.Relevance)
        {
            _least = Last.Score;
        }
    }

    /// <summary>Empties the heap into hits, in order.</summary>
    public IReadOnlyList<Hit> Take()
    {
        var hits = new Hit[_count];
        for (var i = hits.Length - 1; i >= 0; i--)
        {
            var (score, sortKey, segment, doc) = _heap[0];
            hits[i] = new Hit(new DocAddress(segment, doc), score, sortKey == HitOrder.NoSortKey ? null : sortKey);
            ReplaceTop(_heap[--_count]);
        }

        return hits;
    }

    private void Push(in Candidate candidate)
    {
        if (_count == _heap.Length)
        {
            Array.Resize(ref _heap, (int)Math.Min(_size, 2L * _count));
        }

        var at = _count++;
        for (; at > 0 && HitOrder.Compare(_order, candidate, _heap[(at - 1) >> 1]) > 0; at = (at - 1) >> 1)
        {
            _heap[at] = _heap[(at - 1) >> 1];
        }

        _heap[at] = candidate;
    }

    private void ReplaceTop(in Candidate candidate)
    {
        var moved = candidate;
        var at = 0;
        for (var child = 1; child < _count; child = (2 * at) + 1)
        {
            if (child + 1 < _count && HitOrder.Compare(_order, _heap[child + 1], _heap[child]) > 0)
            {
                child++;
            }

            if (HitOrder.Compare(_order, moved, _heap[child]) >= 0)
            {
                break;
            }

            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = moved;
    }
}
