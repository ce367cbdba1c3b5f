using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Stored;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// The stored payloads of a <see cref="MemorySegment"/>. Once the writer has a model that will not be made anew, and there is enough here that the segment will use it, they are coded when they
/// come in: a buffer of the same memory takes more documents, and its flush copies codes. For one thread at a time.
/// </summary>
/// <param name="models">The writer's models; null to code nothing.</param>
internal sealed class StoredPayloads(StoredModels? models)
{
    /// <summary>
    /// Payloads are coded when there are so many bytes of them: the model's tables and the tables of terms do not fit into the nearer caches together.
    /// </summary>
    private const int CodedAtOnce = 128 << 10;

    private readonly BytePool _pool = new();
    private readonly ByteWriter _pending = new();
    private readonly List<Entry> _entries = [];
    private StoredEncoder? _encoder;
    private int _firstPending;
    private long _length;
    private long _lengthOfCoded;
    private long _codeLength;

    /// <summary>Memory in use.</summary>
    public long Bytes => _pool.Bytes + _pending.Length;

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

        _length += payload.Length;
        if (_encoder is null)
        {
            _entries.Add(new Entry(_pool.Add(payload), payload.Length, payload.Length));
            _firstPending = _entries.Count;
            return;
        }

        _entries.Add(new Entry(_pending.Length, payload.Length, payload.Length));
        _pending.Write(payload);
        if (_pending.Length >= CodedAtOnce)
        {
            CodePending(_encoder);
        }
    }

    /// <summary>Bytes of a document's payload.</summary>
    public int Length(int doc) => _entries[doc].Length;

    /// <summary>A document's payload in the code of <see cref="Model"/>, or, if this has <see cref="Length"/> bytes, as it is.</summary>
    public ReadOnlySpan<byte> Code(int doc)
    {
        var (address, _, codeLength) = _entries[doc];
        return doc < _firstPending ? _pool.Read(address, codeLength) : _pending.Written.Slice((int)address, codeLength);
    }

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

    private void CodePending(StoredEncoder encoder)
    {
        for (; _firstPending < _entries.Count; _firstPending++)
        {
            var payload = Code(_firstPending);
            var code = encoder.Encode(payload);
            var stored = code.Length < payload.Length ? code : payload;
            _entries[_firstPending] = new Entry(_pool.Add(stored), payload.Length, stored.Length);
            _lengthOfCoded += payload.Length;
            _codeLength += stored.Length;
        }

        _pending.Clear();
    }

    private readonly record struct Entry(long Address, int Length, int CodeLength);
}
