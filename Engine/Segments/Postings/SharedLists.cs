using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Postings;

/// <summary>Remembers the lists of one field, so that a term of another space with the same postings points at them instead of storing them again.</summary>
internal sealed class SharedLists(IndexOutput postings, IndexOutput positions)
{
    private readonly Dictionary<Fingerprint, TermEntry> _lists = [];
    private byte[] _found = [];

    /// <summary>Forgets everything: the next field begins.</summary>
    public void Clear() => _lists.Clear();

    /// <summary>Remembers a list that has been written.</summary>
    public void Add(PostingsListWriter list, in TermEntry entry)
    {
        if (entry.DocFreq > 1 && IsWorthSharing(list, entry))
        {
            _lists.TryAdd(Fingerprint.Of(list), entry);
        }
    }

    /// <summary>Finds a list whose bytes are the same, and for which a pointer is shorter.</summary>
    public bool TryFind(PostingsListWriter list, out TermEntry entry) =>
        _lists.TryGetValue(Fingerprint.Of(list), out entry)
        && IsWorthSharing(list, entry)
        && IsAt(postings, entry.PostingsOffset, list.Postings)
        && IsAt(positions, entry.PositionsOffset, list.Positions);

    private static bool IsWorthSharing(PostingsListWriter list, in TermEntry entry) =>
        list.Postings.Length + list.Positions.Length > ByteWriter.VarintLength((ulong)entry.PostingsOffset)
        + (list.Positions.IsEmpty ? 0 : ByteWriter.VarintLength((ulong)entry.PositionsOffset));

    private bool IsAt(IndexOutput output, long offset, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return true;
        }

        if (_found.Length < bytes.Length)
        {
            _found = new byte[bytes.Length * 2];
        }

        var found = _found.AsSpan(0, bytes.Length);
        return output.TryRead(offset, found) && found.SequenceEqual(bytes);
    }

    private readonly record struct Fingerprint(int DocFreq, long TotalFrequency, int PostingsLength, int PositionsLength, uint PostingsChecksum, uint PositionsChecksum)
    {
        public static Fingerprint Of(PostingsListWriter list) => new(
            list.DocFreq,
            list.TotalFrequency,
            list.Postings.Length,
            list.Positions.Length,
            Crc32C.Compute(list.Postings),
            Crc32C.Compute(list.Positions));
    }
}
