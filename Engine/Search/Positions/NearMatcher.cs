using System.Runtime.InteropServices;
using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>
/// Operands that stand near each other without overlap, with at most so many words between neighbours. The frequency is the number of
/// positions at which such a match begins.
/// </summary>
internal sealed class NearMatcher(NearSpans[] operands, int maxBetween, bool ordered, DocIterator candidates) : PositionMatcher
{
    private readonly Dictionary<(int End, int Left), bool> _continued = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _nextStarts = [];

    /// <inheritdoc/>
    public override DocIterator Candidates => candidates;

    /// <inheritdoc/>
    public override float Frequency()
    {
        foreach (var operand in operands)
        {
            operand.Read(candidates.Doc);
            if (operand.Spans.Count == 0)
            {
                return 0;
            }
        }

        return ordered ? CountOrdered() : CountUnordered();
    }

    /// <summary>From the last operand to the first, keeps the starts from which the rest can follow.</summary>
    private int CountOrdered()
    {
        _nextStarts.Clear();
        foreach (var span in operands[^1].Spans)
        {
            AddDistinct(_nextStarts, span.From);
        }

        for (var i = operands.Length - 2; i >= 0 && _nextStarts.Count > 0; i--)
        {
            _starts.Clear();
            foreach (var span in operands[i].Spans)
            {
                var found = _nextStarts.BinarySearch(span.To);
                found = found < 0 ? ~found : found;
                if (found < _nextStarts.Count && _nextStarts[found] - span.To <= maxBetween)
                {
                    AddDistinct(_starts, span.From);
                }
            }

            _nextStarts.Clear();
            _nextStarts.AddRange(_starts);
        }

        return _nextStarts.Count;
    }

    private int CountUnordered()
    {
        _continued.Clear();
        _starts.Clear();
        var all = (1 << operands.Length) - 1;
        for (var i = 0; i < operands.Length; i++)
        {
            foreach (var span in operands[i].Spans)
            {
                if (CanContinue(span.To, all & ~(1 << i)))
                {
                    _starts.Add(span.From);
                }
            }
        }

        return PlaceIterator.SortDistinct(CollectionsMarshal.AsSpan(_starts));
    }

    /// <summary>Whether the operands in the bits of <paramref name="left"/> can follow, in any order, a span that ends at <paramref name="end"/>.</summary>
    private bool CanContinue(int end, int left)
    {
        if (left == 0)
        {
            return true;
        }

        if (_continued.TryGetValue((end, left), out var known))
        {
            return known;
        }

        var can = false;
        for (var i = 0; i < operands.Length && !can; i++)
        {
            if ((left & (1 << i)) != 0)
            {
                var spans = operands[i].Spans;
                for (var next = operands[i].FirstFrom(end); next < spans.Count && spans[next].From - end <= maxBetween && !can; next++)
                {
                    can = CanContinue(spans[next].To, left & ~(1 << i));
                }
            }
        }

        return _continued[(end, left)] = can;
    }

    private static void AddDistinct(List<int> starts, int start)
    {
        if (starts.Count == 0 || starts[^1] != start)
        {
            starts.Add(start);
        }
    }
}
