using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>
/// Upper bounds of a term's weighted frequency as a multiple of BM25F's K, by blocks or by runs of blocks. Ratios of several terms may be added where their frequencies are: K is
/// that of the whole document, never less than what one field makes of it.
/// </summary>
/// <param name="cursor">Postings of the term; not moved.</param>
/// <param name="weight">What one occurrence counts.</param>
/// <param name="k">The least K by the norm's code of the term's field.</param>
/// <param name="runs">Whether by runs of blocks.</param>
/// <param name="scratch">Gives memory.</param>
internal sealed class ImpactBounds(PostingsCursor cursor, float weight, float[] k, bool runs, Scratch scratch)
{
    // A queue of what was looked at and may be asked for again.
    private int[] _lastDocs = [];
    private float[] _ratios = [];
    private int _first;
    private int _end;

    /// <summary>The greatest ratio in the block that holds the first posting at or after <paramref name="from"/>, and that block's last document; 0 and the greatest number if there is none.</summary>
    public float At(int from, out int lastDoc)
    {
        Drop(from);
        if (_first == _end)
        {
            Append(from);
        }

        lastDoc = _lastDocs[_first];
        return _ratios[_first];
    }

    /// <summary>The same for that block and those after it that are known not to reach <paramref name="least"/> either: their greatest ratio, and the last document of the last.</summary>
    public float At(int from, float least, out int lastDoc)
    {
        var ratio = At(from, out lastDoc);
        for (var i = _first + 1; i < _end && ratio < least && _ratios[i] < least; i++)
        {
            ratio = Math.Max(ratio, _ratios[i]);
            lastDoc = _lastDocs[i];
        }

        return ratio;
    }

    /// <summary>The greatest ratio in [<paramref name="from"/>, <paramref name="to"/>), or more: whole blocks count. Calls go upward by <paramref name="from"/>.</summary>
    public float Greatest(int from, int to)
    {
        Drop(from);
        var greatest = 0f;
        for (var i = _first; ; i++)
        {
            if (i == _end)
            {
                // Making room moves the queue to the beginning.
                var at = i - _first;
                Append(at == 0 ? from : _lastDocs[i - 1] + 1);
                i = _first + at;
            }

            greatest = Math.Max(greatest, _ratios[i]);
            if (_lastDocs[i] >= to - 1)
            {
                return greatest;
            }
        }
    }

    private void Drop(int from)
    {
        while (_first < _end && _lastDocs[_first] < from)
        {
            _first++;
        }

        if (_first == _end)
        {
            _first = _end = 0;
        }
    }

    private void Append(int from)
    {
        MakeRoom();
        var lastDocs = _lastDocs.AsSpan(_end);
        var ratios = _ratios.AsSpan(_end);
        if (!runs && k[0] > 0)
        {
            var count = cursor.PeekRatios(from, weight, k, lastDocs, ratios);
            if (count > 0)
            {
                _end += count;
                return;
            }

            lastDocs[0] = int.MaxValue;
            ratios[0] = 0;
        }
        else
        {
            lastDocs[0] = runs ? cursor.PeekRun(from, out var impacts) : cursor.PeekBlock(from, out impacts);
            ratios[0] = 0;
            foreach (var impact in impacts)
            {
                ratios[0] = Math.Max(ratios[0], weight * impact.Frequency / k[impact.Norm]);
            }
        }

        _end++;
    }

    private void MakeRoom()
    {
        var needed = runs ? 1 : SkipTableWriter.RunLength;
        if (_end + needed <= _lastDocs.Length)
        {
            return;
        }

        if (_lastDocs.Length == 0)
        {
            (_lastDocs, _ratios) = (scratch.RentNumbers(), scratch.RentFractions());
            return;
        }

        var count = _end - _first;
        var (lastDocs, ratios) = count + needed > _lastDocs.Length
            ? (new int[2 * (count + needed)], new float[2 * (count + needed)])
            : (_lastDocs, _ratios);
        Array.Copy(_lastDocs, _first, lastDocs, 0, count);
        Array.Copy(_ratios, _first, ratios, 0, count);
        (_lastDocs, _ratios, _first, _end) = (lastDocs, ratios, 0, count);
    }
}
