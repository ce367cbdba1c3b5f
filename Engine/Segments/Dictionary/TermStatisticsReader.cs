using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Segments.Dictionary;

/// <summary>Reads the statistics of the terms of a block one after the other; the format is <see cref="TermDictionaryWriter"/>'s.</summary>
internal ref struct TermStatisticsReader
{
    /// <summary>What is said of a term that stands once in one document of a text field: one document and no list shared, no repeats, the document, the position.</summary>
    private const int NumbersOfSingle = 4;
    private const ushort StartOfSingle = 1 << TermDictionaryWriter.FormBits;

    private readonly TermDictionaryKind _kind;
    private ByteReader _reader;
    private long _nextPostings;
    private long _nextPositions;

    /// <summary>Starts on the bases of a block.</summary>
    public TermStatisticsReader(TermDictionaryKind kind, ByteReader reader)
    {
        _reader = reader;
        _kind = kind;
        if (kind != TermDictionaryKind.Keys)
        {
            _nextPostings = _reader.ReadLong();
        }

        if (kind == TermDictionaryKind.Text)
        {
            _nextPositions = _reader.ReadLong();
        }
    }

    /// <summary>Passes the statistics of the next <paramref name="count"/> terms.</summary>
    public void Skip(int count)
    {
        for (; count > 0; count--)
        {
            // Half of all terms stand once in one document: these say nothing of where the next ones' lists begin.
            if (_kind != TermDictionaryKind.Text || !_reader.TrySkip(NumbersOfSingle, StartOfSingle))
            {
                Read();
            }
        }
    }

    /// <summary>Reads the statistics of the next term.</summary>
    public TermEntry Read()
    {
        if (_kind == TermDictionaryKind.Keys)
        {
            return new TermEntry(1, 1, _reader.ReadInt(int.MaxValue), 0);
        }

        var head = _reader.ReadLong();
        var docFreq = head >> TermDictionaryWriter.FormBits;
        if (docFreq is < 1 or > int.MaxValue)
        {
            throw _reader.Corrupt($"a term has {docFreq} documents");
        }

        var text = _kind == TermDictionaryKind.Text;
        var repeats = text ? _reader.ReadLong() : 0;
        if (repeats > long.MaxValue - docFreq)
        {
            throw _reader.Corrupt("a term has more than 2^63 occurrences");
        }

        return docFreq == 1 ? ReadSingle(text, repeats) : ReadList((int)docFreq, repeats, (int)(head & TermDictionaryWriter.FormMask));
    }

    private TermEntry ReadSingle(bool text, long repeats)
    {
        var doc = _reader.ReadInt(int.MaxValue);
        if (!text || repeats == 0)
        {
            return new TermEntry(1, 1, doc, text ? _reader.ReadInt(int.MaxValue) : 0);
        }

        var length = ReadLength();
        var start = _nextPostings;
        _nextPostings = Advance(start, length);
        return new TermEntry(1, repeats + 1, doc, start) { PostingsLength = length };
    }

    private TermEntry ReadList(int docFreq, long repeats, int form)
    {
        if (form > TermDictionaryWriter.SelectionForm)
        {
            throw _reader.Corrupt($"a list of form {form} is unknown");
        }

        var shared = form == TermDictionaryWriter.SharedForm;
        var isSelection = form == TermDictionaryWriter.SelectionForm;
        var length = ReadLength();
        var start = shared ? _reader.ReadLong() : _nextPostings;
        var positionsLength = 0L;
        var positionsStart = 0L;
        if (_kind == TermDictionaryKind.Text && docFreq >= PostingsCursor.BlockSize && !isSelection)
        {
            positionsLength = _reader.ReadLong();
            positionsStart = shared ? _reader.ReadLong() : _nextPositions;
        }

        var end = Advance(start, length);
        var positionsEnd = Advance(positionsStart, positionsLength);
        if (!shared)
        {
            _nextPostings = end;
            _nextPositions = positionsLength > 0 ? positionsEnd : _nextPositions;
        }

        return new TermEntry(docFreq, repeats + docFreq, start, positionsStart) { PostingsLength = length, PositionsLength = positionsLength, IsSelection = isSelection };
    }

    private long ReadLength() => _reader.ReadInt(int.MaxValue);

    private long Advance(long start, long length) =>
        start <= long.MaxValue - length ? start + length : throw _reader.Corrupt($"a list of {length} bytes at {start} is impossible");
}
