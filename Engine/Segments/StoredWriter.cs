using System.IO.Compression;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments;

/// <summary>Writes the payload and the key of every document, in order.</summary>
/// <remarks>
/// <code>
/// Stored   = Block* KeyBlock* FirstDoc[blocks] BlockStart[blocks] KeyBlockStart[key blocks]
/// Block    = Form Length* Data           documents up to 16,384 bytes together and 256 in number, or one larger document
///   Form     : u8                        0: Data is the payloads, 1: Data is a Brotli stream (RFC 7932) of them, which is smaller
///   Length   : varint                    bytes of each document's payload
/// KeyBlock = Key[16]                     the last one may have fewer; front-coded (see FrontCoding), the first shares nothing
/// FirstDoc      : u32                    the first document of the block; ascending
/// BlockStart    : u64                    where the block begins in the file's payload
/// KeyBlockStart : u32                    where the key block begins, from the first one's beginning
/// Directory     = Documents Blocks KeysStart KeysLength     all varint; KeysStart is the end of the last block, FirstDoc follows the last key block
/// </code>
/// Example: one document with key <c>a</c> and payload <c>hi</c>: <c>00 02 68 69 | 01 61 | 00 00 00 00 | 00 00 00 00 00 00 00 00 | 00 00 00 00</c>, and the
/// directory <c>01 01 04 02</c>.
/// </remarks>
internal sealed class StoredWriter(IndexOutput output)
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

    /// <summary>
    /// Of the Brotli qualities measured on blocks of Russian (Reuters) news: 2 gives 0.325 (0.450) of the size at 106 (91) MB/s, 3 0.318 (0.447) at 95 (80), 4 0.311 (0.432) at
    /// 60 (50), 5 0.288 (0.411) at 33 (32); all are read at 300 to 400 MB/s, 0.05 ms a block. From 4 on, compressing would cost more than the rest of indexing.
    /// </summary>
    private const int Quality = 3;

    /// <summary>Binary logarithm of the window: no smaller than what a block of large documents may refer back to usefully.</summary>
    private const int Window = 18;

    private readonly ByteWriter _pending = new();
    private readonly ByteWriter _lengths = new();
    private readonly ByteWriter _keys = new();
    private readonly ByteWriter _firstDocs = new();
    private readonly ByteWriter _blockStarts = new();
    private readonly ByteWriter _keyBlockStarts = new();
    private byte[] _compressed = new byte[BlockSize];
    private byte[] _lastKey = new byte[64];
    private int _lastKeyLength;
    private int _docs;
    private int _docsInBlock;

    /// <summary>Adds the next document.</summary>
    public void Add(ReadOnlySpan<byte> key, ReadOnlySpan<byte> payload)
    {
        if (_docsInBlock == MaxDocsInBlock || (_docsInBlock > 0 && (long)_pending.Length + payload.Length > BlockSize))
        {
            FlushBlock();
        }

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
        _pending.Write(payload);
        _lengths.WriteVarint(payload.Length);
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
        directory.WriteVarint(_keys.Length);
        output.Write(_keys.Written);
        output.Write(_firstDocs.Written);
        output.Write(_blockStarts.Written);
        output.Write(_keyBlockStarts.Written);
        FileDirectory.Finish(output, directory);
    }

    private void FlushBlock()
    {
        if (_docsInBlock == 0)
        {
            return;
        }

        _firstDocs.WriteUInt32(_docs - _docsInBlock);
        _blockStarts.WriteUInt64((ulong)output.Position);
        var payload = _pending.Written;
        if (_compressed.Length < payload.Length)
        {
            _compressed = new byte[payload.Length];
        }

        // A stream that would not be smaller than the payload does not fit, and the payload is written as it is.
        var smaller = BrotliEncoder.TryCompress(payload, _compressed.AsSpan(0, payload.Length), out var length, Quality, Window) && length < payload.Length;
        output.Write([smaller ? BrotliForm : RawForm]);
        output.Write(_lengths.Written);
        output.Write(smaller ? _compressed.AsSpan(0, length) : payload);
        _pending.Clear();
        _lengths.Clear();
        _docsInBlock = 0;
    }
}
