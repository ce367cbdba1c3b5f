using System.Buffers.Binary;

namespace NewsSearch.Archive.CrossLanguage;

/// <summary>One table of a lexicon file: strings in order, each with a list; <see cref="LexiconFile"/> has the format.</summary>
internal sealed class LexiconTable
{
    private const int TableHeaderLength = 2 * sizeof(uint);

    private readonly byte[] _file;
    private readonly string _path;
    private readonly int _starts;
    private readonly int _blocks;
    private readonly int _blockCount;
    private readonly bool _weighted;

    /// <summary>Reads the head of the table that begins at <paramref name="offset"/>.</summary>
    /// <exception cref="LexiconException">The table does not fit into the file.</exception>
    public LexiconTable(byte[] file, string path, int offset, bool weighted)
    {
        _file = file;
        _path = path;
        _weighted = weighted;
        var end = file.Length - LexiconFile.FooterLength;
        Check(offset <= end - TableHeaderLength, offset, "a table is missing");
        long count = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(offset));
        long length = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(offset + sizeof(uint)));
        var blockCount = (count + LexiconFile.BlockLength - 1) / LexiconFile.BlockLength;
        Check(offset + TableHeaderLength + (blockCount * sizeof(uint)) + length <= end, offset, $"a table of {count} strings and {length} bytes does not fit into the file");
        Count = (int)count;
        _blockCount = (int)blockCount;
        _starts = offset + TableHeaderLength;
        _blocks = _starts + (_blockCount * sizeof(uint));
        End = _blocks + (int)length;
    }

    /// <summary>Strings of the table.</summary>
    public int Count { get; }

    /// <summary>Where the next table begins, in bytes from the beginning of the file.</summary>
    public int End { get; }

    /// <summary>The number of a string; -1 if the table does not have it.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        Span<byte> wanted = stackalloc byte[LexiconFile.MaxStringLength];
        var length = LexiconFile.Encode(text, wanted);
        if (length <= 0)
        {
            return -1;
        }

        wanted = wanted[..length];
        var (low, high) = (0, _blockCount);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (First(middle).SequenceCompareTo(wanted) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low == 0 ? -1 : FindInBlock(low - 1, wanted);
    }

    /// <summary>The string of a number.</summary>
    public string Text(int number)
    {
        Span<byte> text = stackalloc byte[LexiconFile.MaxStringLength + byte.MaxValue];
        var at = BlockStart(number / LexiconFile.BlockLength);
        var length = 0;
        for (var i = 0; i <= number % LexiconFile.BlockLength; i++)
        {
            length = ReadString(ref at, text, length);
        }

        return LexiconFile.Decode(text[..length]);
    }

    /// <summary>Adds the list of a number to <paramref name="items"/>, in the order of the file.</summary>
    /// <param name="number">Below <see cref="Count"/>.</param>
    /// <param name="limit">Ids are below it.</param>
    /// <param name="items">Receives ids with weights in 255ths; the weight is 255 in a table without.</param>
    /// <exception cref="LexiconException">The list does not lie in the table, or an id is too great.</exception>
    public void Read(int number, int limit, List<(int Id, int Weight)> items)
    {
        var block = number / LexiconFile.BlockLength;
        var at = BlockStart(block);
        var strings = Math.Min(LexiconFile.BlockLength, Count - (block * LexiconFile.BlockLength));
        for (var i = 0; i < strings; i++)
        {
            at += 1;
            at += 1 + Byte(at);
        }

        for (var i = 0; i < number % LexiconFile.BlockLength; i++)
        {
            for (var left = Byte(at++); left > 0; left--)
            {
                ReadVarint(ref at);
                at += _weighted ? 1 : 0;
            }
        }

        for (var left = Byte(at++); left > 0; left--)
        {
            var id = ReadVarint(ref at);
            Check(id < limit, at, $"an id of {id}, where there are {limit}");
            items.Add((id, _weighted ? Byte(at++) : LexiconFile.FullWeight));
        }
    }

    private int FindInBlock(int block, ReadOnlySpan<byte> wanted)
    {
        Span<byte> text = stackalloc byte[LexiconFile.MaxStringLength + byte.MaxValue];
        var at = BlockStart(block);
        var length = 0;
        var number = block * LexiconFile.BlockLength;
        for (var end = Math.Min(Count, number + LexiconFile.BlockLength); number < end; number++)
        {
            length = ReadString(ref at, text, length);
            switch (text[..length].SequenceCompareTo(wanted))
            {
                case 0:
                    return number;
                case > 0:
                    return -1;
            }
        }

        return -1;
    }

    private ReadOnlySpan<byte> First(int block)
    {
        var at = BlockStart(block) + 1;
        var length = Byte(at);
        Check(at + 1 + length <= End, at, "a string runs out of its table");
        return _file.AsSpan(at + 1, length);
    }

    private int ReadString(ref int at, Span<byte> text, int lengthBefore)
    {
        var shared = Byte(at);
        var rest = Byte(at + 1);
        Check(shared <= lengthBefore, at, "a string shares more bytes than the one before it has");
        Check(shared + rest <= LexiconFile.MaxStringLength && at + 2 + rest <= End, at, "a string runs out of its table");
        _file.AsSpan(at + 2, rest).CopyTo(text[shared..]);
        at += 2 + rest;
        return shared + rest;
    }

    private int ReadVarint(ref int at)
    {
        var value = 0;
        for (var shift = 0; shift <= 21; shift += 7)
        {
            var part = Byte(at++);
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new LexiconException(_path, at, "a number has no end");
    }

    private int BlockStart(int block)
    {
        var start = BinaryPrimitives.ReadUInt32LittleEndian(_file.AsSpan(_starts + (block * sizeof(uint))));
        Check(start < End - _blocks, _starts + (block * sizeof(uint)), $"a block begins at {start}, behind its table");
        return _blocks + (int)start;
    }

    private byte Byte(int at)
    {
        Check(at >= _blocks && at < End, at, "a block runs out of its table");
        return _file[at];
    }

    private void Check(bool holds, long offset, string problem)
    {
        if (!holds)
        {
            throw new LexiconException(_path, offset, problem);
        }
    }
}
