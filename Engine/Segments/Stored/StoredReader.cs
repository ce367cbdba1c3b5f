using System.Buffers.Binary;
using System.IO.Compression;
using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Stored;

/// <summary>Reads what <see cref="StoredWriter"/> wrote. For any number of threads.</summary>
internal sealed class StoredReader
{
    private readonly IndexInput _input;
    private readonly int _docCount;
    private readonly int _keyBlockCount;
    private readonly long _blocksEnd;
    private readonly int _modelLength;
    private readonly long _keys;
    private readonly int _keysLength;
    private readonly long _firstDocs;
    private readonly long _blockStarts;
    private readonly long _keyBlockStarts;
    private StoredModel? _model;

    /// <summary>Opens the stored documents of a segment of <paramref name="docCount"/>.</summary>
    public StoredReader(IndexInput input, int docCount)
    {
        _input = input;
        _docCount = docCount;
        var directory = FileDirectory.Open(input);
        var found = directory.ReadInt(int.MaxValue);
        BlockCount = directory.ReadInt(docCount);
        _blocksEnd = directory.ReadLong();
        _modelLength = directory.ReadInt(int.MaxValue);
        _keysLength = directory.ReadInt(int.MaxValue);
        _keyBlockCount = (docCount + StoredWriter.KeyBlockSize - 1) / StoredWriter.KeyBlockSize;
        if (found != docCount || _blocksEnd > input.Length)
        {
            throw directory.Corrupt($"expected {docCount} documents before byte {input.Length}, found {found} before {_blocksEnd}");
        }

        _keys = _blocksEnd + _modelLength;
        _firstDocs = _keys + _keysLength;
        _blockStarts = _firstDocs + (BlockCount * (long)sizeof(uint));
        _keyBlockStarts = _blockStarts + (BlockCount * (long)sizeof(ulong));
    }

    /// <summary>Number of blocks of payloads.</summary>
    public int BlockCount { get; }

    /// <summary>What coded payloads are coded with, read when first asked for; null if none is coded.</summary>
    public StoredModel? Model => _modelLength == 0 ? null : Volatile.Read(ref _model) ?? ReadModel();

    /// <summary>The block that a document's payload is in.</summary>
    public int BlockOf(int doc)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(doc);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(doc, _docCount);
        var low = 0;
        var high = BlockCount;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (FirstDoc(middle) <= doc)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 ? low - 1 : throw _input.Corrupt(_firstDocs, $"no block has document {doc}");
    }

    /// <summary>The first document of a block; of the block after the last, the number of documents.</summary>
    public int FirstDoc(int block)
    {
        if (block == BlockCount)
        {
            return _docCount;
        }

        var doc = BinaryPrimitives.ReadUInt32LittleEndian(_input.Slice(_firstDocs + (block * (long)sizeof(uint)), sizeof(uint)));
        return doc < (uint)_docCount ? (int)doc : throw _input.Corrupt(_firstDocs, $"block {block} begins with document {doc} of {_docCount}");
    }

    /// <summary>Documents of a block.</summary>
    public int DocsIn(int block)
    {
        var count = FirstDoc(block + 1) - FirstDoc(block);
        return count is > 0 and <= StoredWriter.MaxDocsInBlock ? count : throw _input.Corrupt(_firstDocs, $"block {block} has {count} documents");
    }

    /// <summary>The payload of a document.</summary>
    public byte[] Payload(int doc)
    {
        var block = new StoredBlock();
        var bytes = Array.Empty<byte>();
        ReadBlock(BlockOf(doc), block);
        var length = block.Length(doc);
        var payload = new byte[length];
        Payload(block, doc, ref bytes).CopyTo(payload);
        return payload;
    }

    /// <summary>Reads what <paramref name="block"/> needs to know to find its documents.</summary>
    public void ReadBlock(int number, StoredBlock block)
    {
        var start = BlockStart(number);
        var end = number + 1 < BlockCount ? BlockStart(number + 1) : _blocksEnd;
        var reader = new ByteReader(_input, start, end - start);
        block.Read(ref reader, number, FirstDoc(number), DocsIn(number), start);
    }

    /// <summary>The code of a document of a block in coded form.</summary>
    public ReadOnlySpan<byte> Code(StoredBlock block, int doc) => _input.Slice(block.CodeStart(doc), block.CodeLength(doc));

    /// <summary>The payload of a document of a block. <paramref name="bytes"/> keeps, until the next call for another block, what was decompressed; the result is valid as long.</summary>
    public ReadOnlySpan<byte> Payload(StoredBlock block, int doc, ref byte[] bytes)
    {
        if (block.Form == StoredWriter.CodedForm)
        {
            return Decode(block, doc, ref bytes);
        }

        if (block.Form == StoredWriter.RawForm)
        {
            return _input.Slice(block.DataStart + block.PayloadStart(doc), block.Length(doc));
        }

        if (!block.IsDecompressed)
        {
            Grow(ref bytes, block.PayloadsLength);
            Decompress(_input.Slice(block.DataStart, block.DataLength), bytes.AsSpan(0, block.PayloadsLength), block.Number);
            block.IsDecompressed = true;
        }

        return bytes.AsSpan(block.PayloadStart(doc), block.Length(doc));
    }

    /// <summary>Reads the key of a document into <paramref name="key"/>, which grows when it must; returns its length.</summary>
    public int Key(int doc, ref byte[] key)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(doc);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(doc, _docCount);
        var block = doc / StoredWriter.KeyBlockSize;
        var start = KeyBlockStart(block);
        var end = block + 1 < _keyBlockCount ? KeyBlockStart(block + 1) : _keysLength;
        var reader = new ByteReader(_input, _keys + start, end - start);
        var length = 0;
        for (var i = doc % StoredWriter.KeyBlockSize; i >= 0; i--)
        {
            length = FrontCoding.Read(ref reader, ref key, length);
        }

        return length;
    }

    private static void Grow(ref byte[] bytes, int length)
    {
        if (bytes.Length < length)
        {
            bytes = new byte[Math.Max(length, (int)Math.Min(Array.MaxLength, bytes.Length * 2L))];
        }
    }

    private ReadOnlySpan<byte> Decode(StoredBlock block, int doc, ref byte[] bytes)
    {
        var code = Code(block, doc);
        var length = block.Length(doc);
        if (code.Length == length)
        {
            return code;
        }

        var model = Model;
        if (model is null || length > code.Length * StoredModel.MaxBytesOfByte)
        {
            throw _input.Corrupt(block.CodeStart(doc), $"a payload of {length} bytes cannot have a code of {code.Length}");
        }

        Grow(ref bytes, length);
        return model.TryDecode(code, bytes.AsSpan(0, length))
            ? bytes.AsSpan(0, length)
            : throw _input.Corrupt(block.CodeStart(doc), $"the code of document {doc} does not stand for {length} bytes");
    }

    /// <summary>Threads that come at the same time may all read it; they get the same.</summary>
    private StoredModel ReadModel()
    {
        var model = StoredModel.Read(_input, _blocksEnd, _modelLength);
        return Interlocked.CompareExchange(ref _model, model, null) ?? model;
    }

    /// <summary>Decompresses as many bytes as <paramref name="payloads"/> holds.</summary>
    private void Decompress(ReadOnlySpan<byte> data, Span<byte> payloads, int block)
    {
        using var decoder = new BrotliDecoder();
        decoder.Decompress(data, payloads, out _, out var written);
        if (written < payloads.Length)
        {
            throw _input.Corrupt(BlockStart(block), $"expected a Brotli stream of at least {payloads.Length} bytes, found {written}");
        }
    }

    private long BlockStart(int block) => BinaryPrimitives.ReadInt64LittleEndian(_input.Slice(_blockStarts + (block * (long)sizeof(ulong)), sizeof(ulong)));

    private int KeyBlockStart(int block)
    {
        var start = BinaryPrimitives.ReadUInt32LittleEndian(_input.Slice(_keyBlockStarts + (block * (long)sizeof(uint)), sizeof(uint)));
        return start <= (uint)_keysLength ? (int)start : throw _input.Corrupt(_keyBlockStarts, $"key block {block} begins at {start} of {_keysLength} bytes");
    }
}
