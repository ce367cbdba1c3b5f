using System.Buffers.Binary;
using System.Text;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments;

/// <summary>The sorted terms of one space of one field of a segment. For any number of threads.</summary>
internal sealed class TermDictionary
{
    private readonly IndexInput _input;
    private readonly TermDictionaryPlace _place;

    /// <summary>The dictionary at <paramref name="place"/> of a terms file.</summary>
    internal TermDictionary(IndexInput input, TermDictionaryPlace place)
    {
        _input = input;
        _place = place;
        if (place.BlockStarts + (place.BlockCount * (long)sizeof(uint)) > input.Length)
        {
            throw input.Corrupt(place.Start, $"a dictionary of {place.Count} terms leaves the file");
        }
    }

    /// <summary>Number of terms.</summary>
    public int Count => _place.Count;

    /// <summary>What the dictionary says of its terms.</summary>
    internal TermDictionaryKind Kind => _place.Kind;

    /// <summary>Number of blocks.</summary>
    internal int BlockCount => _place.BlockCount;

    /// <summary>Finds a term by its UTF-8 bytes.</summary>
    public bool TryGet(ReadOnlySpan<byte> term, out TermEntry entry)
    {
        var block = LastBlockFrom(term);
        if (block >= 0)
        {
            OpenBlock(block, out var texts, out var statistics);
            var index = Scan(ref texts, TermsIn(block), term);
            if (index >= 0)
            {
                var reader = new TermStatisticsReader(_place.Kind, statistics);
                while (index-- > 0)
                {
                    reader.Read();
                }

                entry = reader.Read();
                return true;
            }
        }

        entry = default;
        return false;
    }

    /// <summary>A cursor that stands before the first term at or after <paramref name="from"/> (empty: before the first of all).</summary>
    public TermCursor Seek(ReadOnlySpan<byte> from)
    {
        var cursor = new TermCursor(this, Math.Max(0, LastBlockFrom(from)));
        cursor.SkipTo(from);
        return cursor;
    }

    /// <summary>The term whose place in the order is <paramref name="ordinal"/>.</summary>
    internal string TermAt(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ordinal, Count);
        OpenBlock(ordinal / TermDictionaryWriter.BlockSize, out var texts, out _);
        var text = new byte[64];
        var length = 0;
        for (var i = ordinal % TermDictionaryWriter.BlockSize; i >= 0; i--)
        {
            length = FrontCoding.Read(ref texts, ref text, length);
        }

        return Encoding.UTF8.GetString(text, 0, length);
    }

    /// <summary>Number of terms of a block.</summary>
    internal int TermsIn(int block) => Math.Min(TermDictionaryWriter.BlockSize, Count - (block * TermDictionaryWriter.BlockSize));

    /// <summary>Readers of the two parts of a block.</summary>
    internal void OpenBlock(int block, out ByteReader texts, out ByteReader statistics)
    {
        var (start, length) = Block(block);
        var head = new ByteReader(_input, start, length);
        var textBytes = head.ReadInt(length);
        var textStart = head.Position;
        texts = new ByteReader(_input, start + textStart, Math.Min(textBytes, length - textStart));
        statistics = new ByteReader(_input, start + textStart + texts.Remaining, length - textStart - texts.Remaining);
    }

    /// <summary>
    /// The place of <paramref name="term"/> in a block, or -1. Compares only what front coding leaves of each term: <c>matched</c> bytes are common to the term wanted and
    /// the one before, which sorts before it.
    /// </summary>
    private static int Scan(ref ByteReader texts, int count, ReadOnlySpan<byte> term)
    {
        var matched = 0;
        var previousLength = 0;
        for (var index = 0; index < count; index++)
        {
            var own = FrontCoding.Read(ref texts, previousLength, out var shared);
            previousLength = shared + own.Length;
            if (shared > matched)
            {
                // It agrees with the one before also where that differs from the term wanted.
                continue;
            }

            if (shared < matched)
            {
                return -1;
            }

            var rest = term[matched..];
            var common = own.CommonPrefixLength(rest);
            if (common == rest.Length)
            {
                return common == own.Length ? index : -1;
            }

            if (common < own.Length && own[common] > rest[common])
            {
                return -1;
            }

            matched += common;
        }

        return -1;
    }

    /// <summary>The last block whose first term is at or before <paramref name="term"/>, or -1.</summary>
    private int LastBlockFrom(ReadOnlySpan<byte> term)
    {
        var shared = _place.Shared.AsSpan();
        if (!term.StartsWith(shared))
        {
            return term.SequenceCompareTo(shared) < 0 ? -1 : BlockCount - 1;
        }

        var prefixes = _input.Slice(_place.Prefixes, BlockCount * sizeof(ulong));
        var prefix = TermDictionaryWriter.Prefix(term[shared.Length..]);
        var from = FirstAbove(prefixes, 0, prefix, orEqual: true);
        var to = FirstAbove(prefixes, from, prefix, orEqual: false);
        while (from < to)
        {
            // Blocks whose first terms have the same prefix: the terms themselves decide.
            var middle = (from + to) >>> 1;
            if (FirstTerm(middle).SequenceCompareTo(term) <= 0)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from - 1;
    }

    private static int FirstAbove(ReadOnlySpan<byte> prefixes, int from, ulong prefix, bool orEqual)
    {
        var to = prefixes.Length / sizeof(ulong);
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            var found = BinaryPrimitives.ReadUInt64LittleEndian(prefixes[(middle * sizeof(ulong))..]);
            if (found < prefix || (found == prefix && !orEqual))
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from;
    }

    private ReadOnlySpan<byte> FirstTerm(int block)
    {
        OpenBlock(block, out var texts, out _);
        return FrontCoding.Read(ref texts, 0, out _);
    }

    private (long Start, int Length) Block(int block)
    {
        var start = BlockStart(block);
        var length = (block + 1 < BlockCount ? BlockStart(block + 1) : _place.BlocksLength) - start;
        return length is >= 0 and <= int.MaxValue && start + length <= _place.BlocksLength
            ? (_place.Start + start, (int)length)
            : throw _input.Corrupt(_place.BlockStarts + (block * (long)sizeof(uint)), $"term block {block} at {start} has {length} bytes");
    }

    private long BlockStart(int block) => BinaryPrimitives.ReadUInt32LittleEndian(_input.Slice(_place.BlockStarts + (block * (long)sizeof(uint)), sizeof(uint)));
}
