using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// The stored payloads of a <see cref="MemorySegment"/>. Once the writer has a model that will not be made anew, and there is enough here that the segment will use it, they are coded when they
/// come in: a buffer of the same memory takes more documents, and its flush copies codes. For one thread at a time.
/// </summary>
/// <param name="models">The writer's models; null to code nothing.</param>
internal sealed class StoredPayloads(StoredModels? models)
{
    private readonly BytePool _pool = new();
    private readonly List<Entry> _entries = [];
    private StoredEncoder? _encoder;
    private long _length;
    private long _lengthOfCoded;
    private long _codeLength;

    /// <summary>Memory in use.</summary>
    public long Bytes => _pool.Bytes;

    /// <summary>What those that are coded are coded with; null if none is.</summary>
    public StoredModel? Model => _encoder?.Model;

    /// <summary>Whether they have come out much worse than what the model was made from.</summary>
    public bool HasDrifted => _encoder is not null && StoredModels.HasDrifted(_encoder.Model, _lengthOfCoded, _codeLength);

    /// <summary>Adds the payload of the next document.</summary>
    public void Add(ReadOnlySpan<byte> payload)
    {
        if (_encoder is null && models?.Settled is { } model && StoredModels.IsWorthItsPlace(model, _length))
        {
            _encoder = new StoredEncoder(model);
        }

        var stored = payload;
        if (_encoder is not null)
        {
            var code = _encoder.Encode(payload);
            stored = code.Length < payload.Length ? code : payload;
            _lengthOfCoded += payload.Length;
            _codeLength += stored.Length;
        }

        _length += payload.Length;
        _entries.Add(new Entry(_pool.Add(stored), payload.Length, stored.Length));
    }

    /// <summary>Bytes of a document's payload.</summary>
    public int Length(int doc) => _entries[doc].Length;

    /// <summary>A document's payload in the code of <see cref="Model"/>, or, if this has <see cref="Length"/> bytes, as it is.</summary>
    public ReadOnlySpan<byte> Code(int doc) => _pool.Read(_entries[doc].Address, _entries[doc].CodeLength);

    /// <summary>A document's payload; decoded into <paramref name="scratch"/>, which grows as needed.</summary>
    public ReadOnlySpan<byte> Read(int doc, ref byte[] scratch)
    {
        var code = Code(doc);
        var length = Length(doc);
        if (code.Length == length)
        {
            return code;
        }

        if (scratch.Length < length)
        {
            scratch = new byte[Math.Max(length, scratch.Length * 2)];
        }

        var payload = scratch.AsSpan(0, length);
        return Model!.TryDecode(code, payload) ? payload : throw new InvalidOperationException($"The code of document {doc} stands for something else.");
    }

    private readonly record struct Entry(long Address, int Length, int CodeLength);
}
