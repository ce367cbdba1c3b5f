namespace NewsSearch.Engine.Segments.Stored;

/// <summary>Keys and payloads of many documents, each block decompressed once if they are asked for in order. For one thread.</summary>
internal sealed class StoredCursor
{
    private readonly StoredReader _stored;
    private readonly StoredBlock _block = new();
    private byte[] _key = new byte[64];
    private byte[] _payloads = new byte[StoredWriter.BlockSize];

    /// <summary>A cursor over <paramref name="stored"/>.</summary>
    internal StoredCursor(StoredReader stored) => _stored = stored;

    /// <summary>What coded payloads are coded with; null if none is.</summary>
    public StoredModel? Model => _stored.Model;

    /// <summary>Key of a document as UTF-8; valid until the next call.</summary>
    public ReadOnlySpan<byte> Key(int doc)
    {
        var length = _stored.Key(doc, ref _key);
        return _key.AsSpan(0, length);
    }

    /// <summary>Payload of a document; valid until the next call.</summary>
    public ReadOnlySpan<byte> Payload(int doc)
    {
        MoveTo(doc);
        return _stored.Payload(_block, doc, ref _payloads);
    }

    /// <summary>Code of a document's payload, and the length of that, if it is coded.</summary>
    public bool TryGetCode(int doc, out ReadOnlySpan<byte> code, out int length)
    {
        MoveTo(doc);
        var isCoded = _block.Form == StoredWriter.CodedForm;
        code = isCoded ? _stored.Code(_block, doc) : default;
        length = isCoded ? _block.Length(doc) : 0;
        return isCoded;
    }

    private void MoveTo(int doc)
    {
        if (!_block.Contains(doc))
        {
            _stored.ReadBlock(_stored.BlockOf(doc), _block);
        }
    }
}
