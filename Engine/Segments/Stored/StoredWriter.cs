using System.IO.Compression;
using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Stored;

/// <summary>Writes the payload and the key of every document, in order.</summary>
/// <remarks>
/// <code>
/// Stored   = Block* [Model] KeyBlock* FirstDoc[blocks] BlockStart[blocks] KeyBlockStart[key blocks]
/// Block    = Form Length* CodeLength* Data   documents up to 16,384 bytes together and 256 in number, or one larger document
///   Form       : u8                      0: Data is the payloads; 1: Data is a Brotli stream (RFC 7932) of them, which is smaller; 2: Data is the code of each payload by itself
///   Length     : varint                  bytes of each document's payload
///   CodeLength : varint                  in form 2 only: bytes of each code (see StoredModel); if as many as of the payload, it is the payload
/// Model    : see StoredModel             if any block has form 2
/// KeyBlock = Key[16]                     the last one may have fewer; front-coded (see FrontCoding), the first shares nothing
/// FirstDoc      : u32                    the first document of the block; ascending
/// BlockStart    : u64                    where the block begins in the file's payload
/// KeyBlockStart : u32                    where the key block begins, from the first one's beginning
/// Directory     = Documents Blocks ModelStart ModelLength KeysLength     all varint; ModelStart is the end of the last block; keys follow the model, FirstDoc the keys
/// </code>
/// Example: one document with key <c>a</c> and payload <c>hi</c>: <c>00 02 68 69 | 01 61 | 00 00 00 00 | 00 00 00 00 00 00 00 00 | 00 00 00 00</c>, and the
/// directory <c>01 01 04 00 02</c>.
/// </remarks>
/// <param name="output">The file.</param>
/// <param name="model">What payloads are coded with; null to compress blocks with Brotli.</param>
internal sealed class StoredWriter(IndexOutput output, StoredModel? model)
{
    /// <summary>Bytes of payload that fill a block.</summary>
    public const int BlockSize = 16 * 1024;

    /// <summary>Documents that fill a block, however small.</summary>
    public const int MaxDocsInBlock = 256;

    /// <summary>Keys of a key block.</summary>
    public const int KeyBlockSize = 16;

    /// <summary>Form of a block that is not compressed.</summary>
    public const byte RawForm = 0;

    /// <summary>Form of a compressed block.</summary>
    public const byte BrotliForm = 1;

    /// <summary>Form of a block of coded payloads.</summary>
    public const byte CodedForm = 2;

    /// <summary>
    /// Only small segments are compressed so. Of the Brotli qualities measured on blocks of Russian (Reuters) news: 2 gives 0.325 (0.450) of the size at 106 (91) MB/s, 3 0.318 (0.447) at 95 (80), 4 0.311 (0.432) at
    /// 60 (50), 5 0.288 (0.411) at 33 (32); all are read at 300 to 400 MB/s, 0.05 ms a block.
    /// </summary>
    private const int Quality = 3;

    /// <summary>Binary logarithm of the window: no smaller than what a block of large documents may refer back to usefully.</summary>
    private const int Window = 18;

    private readonly StoredEncoder? _encoder = model is null ? null : new StoredEncoder(model);
    private readonly ByteWriter _pending = new();
    private readonly ByteWriter _lengths = new();
    private readonly ByteWriter _codeLengths = new();
    private readonly ByteWriter _keys = new();
    private readonly ByteWriter _firstDocs = new();
    private readonly ByteWriter _blockStarts = new();
    private readonly ByteWriter _keyBlockStarts = new();
    private byte[] _compressed = new byte[BlockSize];
    private byte[] _lastKey = new byte[64];
    private int _lastKeyLength;
    private int _docs;
    private int _docsInBlock;
    private long _bytesInBlock;

    /// <summary>Adds the next document.</summary>
    public void Add(ReadOnlySpan<byte> key, ReadOnlySpan<byte> payload)
    {
        var code = _encoder is null ? payload : _encoder.Encode(payload);
        Add(key, payload.Length, code.Length < payload.Length ? code : payload);
    }

    /// <summary>Adds the next document, whose payload of <paramref name="length"/> bytes is in the model's code already, or, if there is no model or the code is as long, is this itself.</summary>
    public void Add(ReadOnlySpan<byte> key, int length, ReadOnlySpan<byte> code)
    {
        if (_docsInBlock == MaxDocsInBlock || (_docsInBlock > 0 && _bytesInBlock + length > BlockSize))
        {
            FlushBlock();
        }

        AddKey(key);
        _pending.Write(code);
        _lengths.WriteVarint(length);
        _codeLengths.WriteVarint(code.Length);
        _bytesInBlock += length;
        _docs++;
        _docsInBlock++;
    }

    /// <summary>Completes the file.</summary>
    public void Finish()
    {
        FlushBlock();
        var directory = new ByteWriter();
        directory.WriteVarint(_docs);
        directory.WriteVarint(_firstDocs.Length / sizeof(uint));
        directory.WriteVarint(output.Position);
        directory.WriteVarint(model?.Written.Length ?? 0);
        directory.WriteVarint(_keys.Length);
        output.Write(model is null ? [] : model.Written);
        output.Write(_keys.Written);
        output.Write(_firstDocs.Written);
        output.Write(_blockStarts.Written);
        output.Write(_keyBlockStarts.Written);
        FileDirectory.Finish(output, directory);
    }

    private void AddKey(ReadOnlySpan<byte> key)
    {
        if (_docs % KeyBlockSize == 0)
        {
            _keyBlockStarts.WriteUInt32(_keys.Length);
            _lastKeyLength = 0;
        }

        FrontCoding.Write(_keys, _lastKey.AsSpan(0, _lastKeyLength), key);
        _lastKeyLength = key.Length;
        if (_lastKey.Length < key.Length)
        {
            _lastKey = new byte[key.Length * 2];
        }

        key.CopyTo(_lastKey);
    }

    private void FlushBlock()
    {
        if (_docsInBlock == 0)
        {
            return;
        }

        _firstDocs.WriteUInt32(_docs - _docsInBlock);
        _blockStarts.WriteUInt64((ulong)output.Position);
        if (model is null)
        {
            WriteBrotli(_pending.Written);
        }
        else
        {
            output.Write([CodedForm]);
            output.Write(_lengths.Written);
            output.Write(_codeLengths.Written);
            output.Write(_pending.Written);
        }

        _pending.Clear();
        _lengths.Clear();
        _codeLengths.Clear();
        (_docsInBlock, _bytesInBlock) = (0, 0);
    }

    /// <summary>A stream that would not be smaller than the payloads does not fit, and they are written as they are.</summary>
    private void WriteBrotli(ReadOnlySpan<byte> payloads)
    {
        if (_compressed.Length < payloads.Length)
        {
            _compressed = new byte[payloads.Length];
        }

        var smaller = BrotliEncoder.TryCompress(payloads, _compressed.AsSpan(0, payloads.Length), out var length, Quality, Window) && length < payloads.Length;
        output.Write([smaller ? BrotliForm : RawForm]);
        output.Write(_lengths.Written);
        output.Write(smaller ? _compressed.AsSpan(0, length) : payloads);
    }
}
