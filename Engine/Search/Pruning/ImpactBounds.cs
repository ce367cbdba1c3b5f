using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>
/// Upper bounds of a term's weighted frequency as a multiple of BM25F's K, by blocks or by runs of blocks. Ratios of several terms may be added where their frequencies are: K is
/// that of the whole document, never less than what one field makes of it.
/// </summary>
/// <param name="cursor">Postings of the term; not moved.</param>
/// <param name="weight">What one occurrence counts.</param>
/// <param name="k">The least K by the norm's code of the term's field.</param>
/// <param name="runs">Whether by runs of blocks.</param>
internal sealed class ImpactBounds(PostingsCursor cursor, float weight, float[] k, bool runs)
{
    // A queue of what was looked at and may be asked for again.
    private int[] _lastDocs = new int[4];
    private float[] _ratios = new float[4];
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

    /// <summary>The greatest ratio in [<paramref name="from"/>, <paramref name="to"/>), or more: whole blocks count. Calls go upward by <paramref name="from"/>.</summary>
    public float Greatest(int from, int to)
    {
        Drop(from);
        var greatest = 0f;
        for (var i = _first; ; i++)
        {
            if (i == _end)
            {
                Append(i == _first ? from : _lastDocs[i - 1] + 1);
                i = _end - 1;
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
        if (_end == _lastDocs.Length)
        {
            MakeRoom();
        }

        _lastDocs[_end] = runs ? cursor.PeekRun(from, out var impacts) : cursor.PeekBlock(from, out impacts);
        var greatest = 0f;
        foreach (var impact in impacts)
        {
            greatest = Math.Max(greatest, weight * impact.Frequency / k[impact.Norm]);
        }

        _ratios[_end++] = greatest;
    }

    private void MakeRoom()
    {
        var count = _end - _first;
        var (lastDocs, ratios) = count > _lastDocs.Length / 2 ? (new int[2 * _lastDocs.Length], new float[2 * _lastDocs.Length]) : (_lastDocs, _ratios);
        Array.Copy(_lastDocs, _first, lastDocs, 0, count);
        Array.Copy(_ratios, _first, ratios, 0, count);
        (_lastDocs, _ratios, _first, _end) = (lastDocs, ratios, 0, count);
    }
}
