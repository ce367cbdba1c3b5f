using System.Diagnostics;
using NewsSearch.Engine.Segments.Coding;

namespace NewsSearch.Engine.Segments.Stored;

/// <summary>Where the payloads of one block of stored documents are. Reused from block to block; for one thread.</summary>
internal sealed class StoredBlock
{
    private int[] _payloadEnds = [];
    private int[] _codeEnds = [];
    private int _firstDoc;
    private int _docCount;

    /// <summary>Its number.</summary>
    public int Number { get; private set; }

    /// <summary>How its data is to be read.</summary>
    public byte Form { get; private set; }

    /// <summary>Where its data begins in the file's payload.</summary>
    public long DataStart { get; private set; }

    /// <summary>Bytes of its data.</summary>
    public int DataLength { get; private set; }

    /// <summary>Whether its user has decompressed the data.</summary>
    public bool IsDecompressed { get; set; }

    /// <summary>Bytes of all payloads; an array can hold them.</summary>
    public int PayloadsLength => _payloadEnds[_docCount - 1];

    /// <summary>Whether a document is in it.</summary>
    public bool Contains(int doc) => (uint)(doc - _firstDoc) < (uint)_docCount;

    /// <summary>Where a document's payload begins among all.</summary>
    public int PayloadStart(int doc) => doc == _firstDoc ? 0 : _payloadEnds[doc - _firstDoc - 1];

    /// <summary>Bytes of a document's payload.</summary>
    public int Length(int doc) => _payloadEnds[doc - _firstDoc] - PayloadStart(doc);

    /// <summary>In coded form: where a document's code begins in the file's payload.</summary>
    public long CodeStart(int doc) => DataStart + (doc == _firstDoc ? 0 : _codeEnds[doc - _firstDoc - 1]);

    /// <summary>In coded form: bytes of a document's code.</summary>
    public int CodeLength(int doc) => _codeEnds[doc - _firstDoc] - (doc == _firstDoc ? 0 : _codeEnds[doc - _firstDoc - 1]);

    /// <summary>Reads the head of a block.</summary>
    /// <exception cref="Storage.CorruptIndexException">It does not fit together.</exception>
    public void Read(scoped ref ByteReader reader, int number, int firstDoc, int docCount, long start)
    {
        Debug.Assert(docCount is > 0 and <= StoredWriter.MaxDocsInBlock, "the reader has checked it");
        (Number, _firstDoc, _docCount, IsDecompressed) = (number, firstDoc, 0, false);
        if (_payloadEnds.Length < docCount)
        {
            _payloadEnds = new int[docCount];
            _codeEnds = new int[docCount];
        }

        Form = reader.ReadByte();
        var payloads = ReadEnds(ref reader, _payloadEnds.AsSpan(0, docCount));
        var data = Form == StoredWriter.CodedForm ? ReadEnds(ref reader, _codeEnds.AsSpan(0, docCount)) : payloads;
        if (Form > StoredWriter.CodedForm || (Form != StoredWriter.BrotliForm && data != reader.Remaining))
        {
            throw reader.Corrupt($"{docCount} payloads of {payloads} bytes in form {Form} stand in {reader.Remaining} bytes");
        }

        (DataStart, DataLength, _docCount) = (start + reader.Position, reader.Remaining, docCount);
    }

    private static int ReadEnds(scoped ref ByteReader reader, Span<int> ends)
    {
        var end = 0;
        foreach (ref var place in ends)
        {
            end += reader.ReadInt(Array.MaxLength - end);
            place = end;
        }

        return end;
    }
}
