using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>The documents that a search still cares for: all, those of some bits, or those whose scores may be high enough.</summary>
internal readonly ref struct WantedDocs
{
    private readonly int _first;
    private readonly ReadOnlySpan<ulong> _bits;
    private readonly ReadOnlySpan<byte> _norms;
    private readonly ReadOnlySpan<float> _k;
    private readonly float _greatestK;

    /// <summary>Those whose bits are set; if there is no bit, all.</summary>
    /// <param name="first">The document of the first bit.</param>
    /// <param name="bits">A bit for each from there on.</param>
    public WantedDocs(int first, ReadOnlySpan<ulong> bits)
    {
        _first = first;
        _bits = bits;
    }

    /// <summary>Those whose K is low enough for their frequency.</summary>
    /// <param name="first">The document of the first norm.</param>
    /// <param name="norms">A norm for each from there on.</param>
    /// <param name="k">K by the norm's code.</param>
    /// <param name="greatestK">The greatest with which one occurrence is enough; of several as often as much.</param>
    public WantedDocs(int first, ReadOnlySpan<byte> norms, ReadOnlySpan<float> k, float greatestK)
    {
        _first = first;
        _norms = norms;
        _k = k;
        _greatestK = greatestK;
    }

    /// <summary>Whether documents are wanted by their bits.</summary>
    public bool HasBits => !_bits.IsEmpty;

    /// <summary>Whether documents are wanted by their frequencies.</summary>
    public bool HasFrequencies => !_norms.IsEmpty;

    /// <summary>Whether a document is wanted, whatever its frequency.</summary>
    public bool Contains(int doc) => _bits.IsEmpty || Bits.Contains(_bits, doc - _first);

    /// <summary>The first document at or after <paramref name="doc"/> that is wanted, whatever its frequency; <see cref="DocIterator.End"/> if there is none. Not before that of the first bit.</summary>
    public int Next(int doc)
    {
        if (_bits.IsEmpty)
        {
            return doc;
        }

        var next = Bits.NextSet(_bits, doc - _first);
        return next < 0 ? DocIterator.End : _first + next;
    }

    /// <summary>Whether a document is wanted that has no higher frequency than <paramref name="frequency"/>; only where <see cref="HasFrequencies"/>.</summary>
    public bool Contains(int doc, int frequency) => _k[_norms[doc - _first]] <= frequency * _greatestK;
}
