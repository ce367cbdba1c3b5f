using System.Text;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>
/// Distance from one text to many terms in sorted order: the least number of insertions, deletions, replacements and swaps of neighbours that make one of the other,
/// where no stretch is edited twice ('optimal string alignment'), in code points.
/// </summary>
/// <remarks>
/// The usual table with a row for each code point of the term. Rows are kept from one term to the next as far as both begin alike, so a sorted walk
/// computes each shared beginning once; where a whole row exceeds the limit, no term with that beginning is near.
/// </remarks>
internal sealed class EditDistance
{
    private readonly int[] _text;
    private readonly int _limit;
    private readonly List<int> _term = [];
    private readonly List<int[]> _rows = [];

    /// <summary>Valid rows less one: row i belongs to the first i code points of <see cref="_term"/>.</summary>
    private int _depth;

    /// <summary>Distances up to <paramref name="limit"/> from <paramref name="text"/>.</summary>
    public EditDistance(string text, int limit)
    {
        _text = [.. text.EnumerateRunes().Select(rune => rune.Value)];
        _limit = limit;
        _rows.Add([.. Enumerable.Range(0, _text.Length + 1)]);
    }

    /// <summary>Code points of the term measured last.</summary>
    public int TermLength { get; private set; }

    /// <summary>Distance of <paramref name="term"/>; some number above the limit if it is further. The fewer code points it has anew, the faster.</summary>
    public int To(ReadOnlySpan<byte> term)
    {
        var depth = 0;
        var dead = false;
        while (!term.IsEmpty)
        {
            Rune.DecodeFromUtf8(term, out var rune, out var length);
            term = term[length..];
            if (dead)
            {
                depth++;
                continue;
            }

            if (depth >= _depth || _term[depth] != rune.Value)
            {
                AddRow(depth, rune.Value);
            }

            depth++;
            dead = depth > _text.Length + _limit || IsAboveLimit(depth);
        }

        TermLength = depth;
        return dead ? _limit + 1 : _rows[depth][_text.Length];
    }

    /// <summary>Whether every way on from this row costs more than allowed: a swap can go on from the row before, too.</summary>
    private bool IsAboveLimit(int depth) =>
        _rows[depth].AsSpan().IndexOfAnyInRange(0, _limit) < 0
        && (_limit == 0 || _rows[depth - 1].AsSpan().IndexOfAnyInRange(0, _limit - 1) < 0);

    private void AddRow(int depth, int codePoint)
    {
        if (_term.Count == depth)
        {
            _term.Add(codePoint);
            _rows.Add(new int[_text.Length + 1]);
        }

        _term[depth] = codePoint;
        _depth = depth + 1;
        var above = _rows[depth];
        var row = _rows[depth + 1];
        row[0] = depth + 1;
        for (var i = 1; i <= _text.Length; i++)
        {
            var same = _text[i - 1] == codePoint;
            row[i] = Math.Min(Math.Min(row[i - 1], above[i]) + 1, above[i - 1] + (same ? 0 : 1));
            if (i > 1 && depth > 0 && codePoint == _text[i - 2] && _term[depth - 1] == _text[i - 1])
            {
                row[i] = Math.Min(row[i], _rows[depth - 1][i - 2] + 1);
            }
        }
    }
}
