namespace NewsSearch.Engine.Segments;

/// <summary>Keys and payloads of many documents, each block decompressed once if they are asked for in order. For one thread.</summary>
internal sealed class StoredCursor
{
    private readonly StoredReader _stored;
    private readonly int[] _lengths = new int[StoredWriter.MaxDocsInBlock];
    private byte[] _key = new byte[64];
    private byte[] _payloads = new byte[StoredWriter.BlockSize];
    private int _firstDoc;
    private int _docCount;
    private int _doc;
    private int _start;

    /// <summary>A cursor over <paramref name="stored"/>.</summary>
    internal StoredCursor(StoredReader stored) => _stored = stored;

    /// <summary>Key of a document as UTF-8; valid until the next call.</summary>
    public ReadOnlySpan<byte> Key(int doc)
    {
        var length = _stored.Key(doc, ref _key);
        return _key.AsSpan(0, length);
    }

    /// <summary>Payload of a document; valid until the next call.</summary>
    public ReadOnlySpan<byte> Payload(int doc)
    {
        if (doc < _firstDoc || doc >= _firstDoc + _docCount)
        {
            var block = _stored.BlockOf(doc);
            _docCount = _stored.DocsIn(block);
            _firstDoc = _stored.FirstDoc(block);
            _doc = _firstDoc;
            _start = 0;
            _stored.ReadBlock(block, _lengths.AsSpan(0, _docCount), ref _payloads);
        }

        if (doc < _doc)
        {
            _doc = _firstDoc;
            _start = 0;
        }

        for (; _doc < doc; _doc++)
        {
            _start += _lengths[_doc - _firstDoc];
        }

        return _payloads.AsSpan(_start, _lengths[doc - _firstDoc]);
    }
}
