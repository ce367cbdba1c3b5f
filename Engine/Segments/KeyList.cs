using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Dictionary;

namespace NewsSearch.Engine.Segments;

/// <summary>The keys of all documents of a source, asked for once.</summary>
internal sealed class KeyList
{
    private readonly ByteWriter _bytes = new();
    private readonly int[] _starts;

    /// <summary>Copies the keys of <paramref name="source"/>.</summary>
    public KeyList(SegmentSource source)
    {
        _starts = new int[source.DocCount + 1];
        for (var doc = 0; doc < source.DocCount; doc++)
        {
            _bytes.Write(source.Key(doc));
            _starts[doc + 1] = _bytes.Length;
        }
    }

    /// <summary>Number of documents.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The key of a document.</summary>
    public ReadOnlySpan<byte> this[int doc] => _bytes.Written[_starts[doc].._starts[doc + 1]];

    /// <summary>All documents in the order of their keys.</summary>
    public int[] InOrder()
    {
        // Most pairs differ in their first eight bytes behind what all keys share; sorting numbers is the larger part of the work then.
        var shared = SharedLength();
        var docs = new int[Count];
        var prefixes = new ulong[Count];
        for (var doc = 0; doc < Count; doc++)
        {
            docs[doc] = doc;
            prefixes[doc] = TermDictionaryWriter.Prefix(this[doc][shared..]);
        }

        Array.Sort(prefixes, docs);
        for (var first = 0; first < Count;)
        {
            var end = first + 1;
            while (end < Count && prefixes[end] == prefixes[first])
            {
                end++;
            }

            docs.AsSpan(first, end - first).Sort((a, b) => this[a].SequenceCompareTo(this[b]));
            first = end;
        }

        return docs;
    }

    private int SharedLength()
    {
        var shared = this[0].Length;
        for (var doc = 1; doc < Count && shared > 0; doc++)
        {
            shared = this[0][..shared].CommonPrefixLength(this[doc]);
        }

        return shared;
    }
}
