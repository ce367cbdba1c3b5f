using System.Buffers.Binary;
using System.IO.Compression;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments;

/// <summary>Reads what <see cref="StoredWriter"/> wrote. For any number of threads.</summary>
internal sealed class StoredReader
{
    private readonly IndexInput _input;
    private readonly int _docCount;
    private readonly int _keyBlockCount;
    private readonly long _keys;
    private readonly int _keysLength;
    private readonly long _firstDocs;
    private readonly long _blockStarts;
    private readonly long _keyBlockStarts;

    /// <summary>Opens the stored documents of a segment of <paramref name="docCount"/>.</summary>
    public StoredReader(IndexInput input, int docCount)
    {
        _input = input;
        _docCount = docCount;
        var directory = FileDirectory.Open(input);
        var found = directory.ReadInt(int.MaxValue);
        BlockCount = directory.ReadInt(docCount);
        _keys = directory.ReadLong();
        _keysLength = directory.ReadInt(int.MaxValue);
        _keyBlockCount = (docCount + StoredWriter.KeyBlockSize - 1) / StoredWriter.KeyBlockSize;
        if (found != docCount || _keys > input.Length)
        {
            throw directory.Corrupt($"expected {docCount} documents before byte {input.Length}, found {found} before {_keys}");
        }

        _firstDocs = _keys + _keysLength;
        _blockStarts = _firstDocs + (BlockCount * (long)sizeof(uint));
        _keyBlockStarts = _blockStarts + (BlockCount * (long)sizeof(ulong));
    }

    /// <summary>Number of blocks of payloads.</summary>
    public int BlockCount { get; }

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
        var block = BlockOf(doc);
        var first = FirstDoc(block);
        var lengths = new int[DocsIn(block)];
        var data = OpenBlock(block, lengths, out var form);
        var start = 0;
        foreach (var length in lengths.AsSpan(0, doc - first))
        {
            start += length;
        }

        var payload = new byte[lengths[doc - first]];
        if (form == StoredWriter.RawForm)
        {
            data.Slice(start, payload.Length).CopyTo(payload);
        }
        else
        {
            var bytes = new byte[start + payload.Length];
            Decompress(data, bytes, block);
            bytes.AsSpan(start).CopyTo(payload);
        }

        return payload;
    }

    /// <summary>Reads all payloads of a block into <paramref name="payloads"/> and their lengths into <paramref name="lengths"/>, which hold as many as it has.</summary>
    public void ReadBlock(int block, Span<int> lengths, ref byte[] payloads)
    {
        var data = OpenBlock(block, lengths, out var form);
        var total = 0;
        foreach (var length in lengths)
        {
            total += length;
        }

        if (payloads.Length < total)
        {
            payloads = new byte[Math.Max(total, payloads.Length * 2)];
        }

        if (form == StoredWriter.RawForm)
        {
            data.CopyTo(payloads);
        }
        else
        {
            Decompress(data, payloads.AsSpan(0, total), block);
        }
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

    /// <summary>The data of a block, and the lengths of its payloads, which together are not longer than an array can be.</summary>
    private ReadOnlySpan<byte> OpenBlock(int block, Span<int> lengths, out byte form)
    {
        var start = BlockStart(block);
        var end = block + 1 < BlockCount ? BlockStart(block + 1) : _keys;
        var reader = new ByteReader(_input, start, end - start);
        form = reader.ReadByte();
        var total = 0L;
        foreach (ref var length in lengths)
        {
            length = reader.ReadInt(Array.MaxLength);
            total += length;
        }

        if (form > StoredWriter.BrotliForm || total > Array.MaxLength || (form == StoredWriter.RawForm && total != reader.Remaining))
        {
            throw reader.Corrupt($"{lengths.Length} payloads of {total} bytes in form {form} stand in {reader.Remaining} bytes");
        }

        return reader.Rest;
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
