using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>One place of a phrase in one field: the documents with any of its terms, and where these stand.</summary>
internal sealed class PlaceIterator : DocIterator
{
    private readonly PostingIterator[] _terms;
    private int[] _positions = [];

    /// <summary>A place of one or more terms.</summary>
    public PlaceIterator(PostingsCursor[] terms)
    {
        _terms = [.. terms.Select(term => new PostingIterator(term))];
        Cost = _terms.Sum(term => term.Cost);
    }

    /// <inheritdoc/>
    public override long Cost { get; }

    /// <inheritdoc/>
    public override int SeekCandidate(int target)
    {
        var first = End;
        foreach (var term in _terms)
        {
            first = Math.Min(first, term.Doc < target ? term.SeekCandidate(target) : term.Doc);
        }

        return Doc = first;
    }

    /// <summary>Positions of all terms in the current document, ascending, without repeats; valid until the next call.</summary>
    public ReadOnlySpan<int> Positions()
    {
        if (_terms.Length == 1)
        {
            return _terms[0].Positions;
        }

        var count = 0;
        foreach (var term in _terms)
        {
            if (term.Doc == Doc)
            {
                var positions = term.Positions;
                if (count + positions.Length > _positions.Length)
                {
                    Array.Resize(ref _positions, Math.Max(count + positions.Length, 2 * _positions.Length));
                }

                positions.CopyTo(_positions.AsSpan(count));
                count += positions.Length;
            }
        }

        return _positions.AsSpan(0, SortDistinct(_positions.AsSpan(0, count)));
    }

    /// <summary>Sorts numbers and drops repeats; returns how many are left at the front.</summary>
    internal static int SortDistinct(Span<int> numbers)
    {
        numbers.Sort();
        var kept = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (i == 0 || numbers[i] != numbers[i - 1])
            {
                numbers[kept++] = numbers[i];
            }
        }

        return kept;
    }
}
