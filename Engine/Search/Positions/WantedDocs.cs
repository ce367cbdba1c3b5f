using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>The documents that a search still cares for.</summary>
/// <param name="first">The document of the first bit.</param>
/// <param name="bits">A bit for each from there on; if there is none, all are wanted.</param>
internal readonly ref struct WantedDocs(int first, ReadOnlySpan<ulong> bits)
{
    private readonly ReadOnlySpan<ulong> _bits = bits;

    /// <summary>Whether all documents are wanted.</summary>
    public bool IsAll => _bits.IsEmpty;

    /// <summary>Whether a document is wanted.</summary>
    public bool Contains(int doc) => _bits.IsEmpty || Bits.Contains(_bits, doc - first);
}
