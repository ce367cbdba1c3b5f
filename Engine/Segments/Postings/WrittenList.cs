using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Segments.Positions;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Postings;

/// <summary>Walks over one list after another that <see cref="PostingsListWriter"/> wrote to files that are still being written. Each must have two documents or more.</summary>
/// <param name="postings">The postings file so far.</param>
/// <param name="positions">The positions file so far.</param>
internal sealed class WrittenList(WrittenInput postings, WrittenInput positions)
{
    private readonly WrittenPositions _numbers = new();
    private readonly int[] _docs = new int[PostingsCursor.BlockSize];
    private readonly int[] _frequencies = new int[PostingsCursor.BlockSize];
    private TermEntry _entry;
    private PinnedBytes _list;
    private SkipTable? _skips;
    private long _positionsOfShort;
    private int[] _positions = [];
    private int _block;
    private int _inBlock;
    private int _index;

    /// <summary>How many positions stand before those of the current document.</summary>
    public long First { get; private set; }

    /// <summary>The positions in the current document, ascending; valid until the next call.</summary>
    public ReadOnlySpan<int> Positions
    {
        get
        {
            var frequency = _frequencies[_index];
            if (_positions.Length < frequency)
            {
                _positions = new int[Math.Max(frequency, 2 * _positions.Length)];
            }

            var found = _positions.AsSpan(0, frequency);
            _numbers.Read(First, found);
            return found;
        }
    }

    /// <summary>Goes to the first document of a list.</summary>
    public void Open(in TermEntry entry)
    {
        First = 0;
        _index = 0;
        if (entry != _entry)
        {
            _entry = entry;
            _skips = null;
            if (entry.DocFreq < PostingsCursor.BlockSize)
            {
                ReadShort();
            }
            else
            {
                _list = postings.Pin(entry.PostingsOffset, entry.PostingsLength);
                _skips = new SkipTable(postings, _list, entry.PostingsOffset, entry.DocFreq, text: true);
                ReadBlock(0);
            }
        }
        else if (_block > 0)
        {
            ReadBlock(0);
        }

        var (input, start, length) = _skips is null
            ? (postings, entry.PostingsOffset + _positionsOfShort, entry.PostingsLength - _positionsOfShort)
            : (positions, entry.PositionsOffset, entry.PositionsLength);
        _numbers.Open(input, start, length, entry.TotalFrequency);
    }

    /// <summary>Moves on to a document at or after the current one; false if the list does not have it, and then it is of no further use.</summary>
    public bool Seek(int doc)
    {
        while (_docs[_inBlock - 1] < doc)
        {
            for (; _index < _inBlock; _index++)
            {
                First += _frequencies[_index];
            }

            if (_skips is null || _block + 1 == _skips.BlockCount)
            {
                _index = 0;
                return false;
            }

            ReadBlock(_block + 1);
            _index = 0;
        }

        for (; _docs[_index] < doc; _index++)
        {
            First += _frequencies[_index];
        }

        return _docs[_index] == doc;
    }

    /// <summary>Where the first position of the current document stands: which of the positions' blocks, from their beginning, and which number in it.</summary>
    public (long Start, int Index) Place()
    {
        _numbers.MoveTo(First);
        return (_numbers.BlockStart, (int)(First % IntBlock.Size));
    }

    private void ReadShort()
    {
        var bytes = postings.Slice(_entry.PostingsOffset, (int)_entry.PostingsLength);
        (_block, _inBlock) = (0, _entry.DocFreq);
        var end = DocBlock.Read(bytes, _docs.AsSpan(0, _inBlock), -1, postings, _entry.PostingsOffset);
        var frequencies = _frequencies.AsSpan(0, _inBlock);
        frequencies.Fill(1);
        if (_entry.TotalFrequency > _entry.DocFreq)
        {
            end += IntBlock.Read(bytes[end..], frequencies, postings, _entry.PostingsOffset + end, add: 1);
        }

        _positionsOfShort = end;
    }

    private void ReadBlock(int block)
    {
        var (start, length) = _skips!.Block(block);
        var bytes = _list.Span.Slice(start, length);
        var offset = _entry.PostingsOffset + start;
        (_block, _inBlock) = (block, Math.Min(PostingsCursor.BlockSize, _entry.DocFreq - (block * PostingsCursor.BlockSize)));
        var end = DocBlock.Read(bytes, _docs.AsSpan(0, _inBlock), block == 0 ? -1 : _skips.LastDoc(block - 1), postings, offset);
        IntBlock.Read(bytes[end..], _frequencies.AsSpan(0, _inBlock), postings, offset + end, add: 1);
    }
}
