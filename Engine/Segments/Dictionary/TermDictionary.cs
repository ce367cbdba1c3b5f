using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Dictionary;

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
        if (place.End > input.Length)
        {
            throw input.Corrupt(place.Start, $"a dictionary of {place.Count} terms leaves the file");
        }

        Filter = place.FilterWords > 0 ? new TermFilter(input, place.Filter, place.FilterWords, place.Alphabet) : null;
    }

    /// <summary>Number of terms.</summary>
    public int Count => _place.Count;

    /// <summary>Tells what is not here, or null if the dictionary is small.</summary>
    public TermFilter? Filter { get; }

    /// <summary>What the dictionary says of its terms.</summary>
    internal TermDictionaryKind Kind => _place.Kind;

    /// <summary>Number of blocks.</summary>
    internal int BlockCount => _place.BlockCount;

    /// <summary>What all terms begin with: so many bytes stand before those of <see cref="BlockPrefixes"/>.</summary>
    internal int SharedLength => _place.Shared.Length;

    /// <summary>Finds a term by its UTF-8 bytes.</summary>
    public bool TryGet(ReadOnlySpan<byte> term, out TermEntry entry)
    {
        var block = LastBlockFrom(term);
        if (block >= 0)
        {
            OpenBlock(block, out var texts, out var statistics);
            var index = LowerBound(ref texts, TermsIn(block), term, out var found);
            if (found)
            {
                entry = default;
                ReadEntries(block, index, statistics, new Span<TermEntry>(ref entry));
                return true;
            }
        }

        entry = default;
        return false;
    }

    /// <summary>The same for a term that may well not be here: the filter tells most of those.</summary>
    public bool TryGet(in SoughtTerm term, out TermEntry entry)
    {
        if (Count > 0 && Filter?.MayHold(term.Hash) != false)
        {
            return TryGet(term.Utf8, out entry);
        }

        entry = default;
        return false;
    }

    /// <summary>A cursor that stands before the first term at or after <paramref name="from"/> (empty: before the first of all).</summary>
    public TermCursor Seek(ReadOnlySpan<byte> from) => SeekOrdinal(LowerBound(from));

    /// <summary>A cursor that stands before the term whose place in the order is <paramref name="ordinal"/>, from 0 to <see cref="Count"/>.</summary>
    public TermCursor SeekOrdinal(int ordinal)
    {
        var cursor = new TermCursor(this, ordinal / TermDictionaryWriter.BlockSize);
        for (var skipped = ordinal % TermDictionaryWriter.BlockSize; skipped > 0; skipped--)
        {
            cursor.Next();
        }

        return cursor;
    }

    /// <summary>How many terms are before <paramref name="from"/>: the place in the order of the first term at or after it, or <see cref="Count"/>.</summary>
    public int LowerBound(ReadOnlySpan<byte> from)
    {
        var block = LastBlockFrom(from);
        if (block < 0)
        {
            return 0;
        }

        OpenBlock(block, out var texts, out _);
        return (block * TermDictionaryWriter.BlockSize) + LowerBound(ref texts, TermsIn(block), from, out _);
    }

    /// <summary>What the dictionary knows of the term whose place in the order is <paramref name="ordinal"/>.</summary>
    public TermEntry EntryAt(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ordinal, Count);
        var entry = default(TermEntry);
        ReadEntries(ordinal / TermDictionaryWriter.BlockSize, ordinal % TermDictionaryWriter.BlockSize, new Span<TermEntry>(ref entry));
        return entry;
    }

    /// <summary>What the dictionary knows of the terms of a block, from the one at <paramref name="index"/> on as many as <paramref name="entries"/> takes.</summary>
    internal void ReadEntries(int block, int index, Span<TermEntry> entries)
    {
        OpenBlock(block, out _, out var statistics);
        ReadEntries(block, index, statistics, entries);
    }

    /// <summary>The places of the lemmas of a block's terms in the order of lemmas, -1 where a term has none; as many as the block has terms.</summary>
    internal void ReadLemmas(int block, Span<int> lemmas)
    {
        if (!_place.NamesLemmas)
        {
            lemmas.Fill(-1);
            return;
        }

        var reader = OpenLemmas(block, out var offset);
        var first = reader.ReadInt(int.MaxValue);
        IntBlock.Read(reader.Rest, lemmas, _input, offset + reader.Position);
        foreach (ref var lemma in lemmas)
        {
            lemma = lemma == 0 ? -1 : lemma - 1 <= int.MaxValue - first ? first + lemma - 1 : throw reader.Corrupt($"lemma {lemma} from {first} on is impossible");
        }
    }

    /// <summary>Eight bytes of the first term of each block, behind the <see cref="SharedLength"/> ones: numbers that sort as the terms do.</summary>
    internal ReadOnlySpan<ulong> BlockPrefixes() => MemoryMarshal.Cast<byte, ulong>(_input.Slice(_place.Prefixes, BlockCount * sizeof(ulong)));

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
        var statisticsStart = textStart + texts.Remaining;
        if (_place.NamesLemmas)
        {
            var lemmas = new ByteReader(_input, start + statisticsStart, length - statisticsStart);
            var lemmasBytes = lemmas.ReadInt(length);
            statisticsStart += lemmas.Position + Math.Min(lemmasBytes, lemmas.Remaining);
        }

        statistics = new ByteReader(_input, start + statisticsStart, length - statisticsStart);
    }

    private void ReadEntries(int block, int index, ByteReader statistics, Span<TermEntry> entries)
    {
        var reader = new TermStatisticsReader(_place.Kind, statistics);
        reader.Skip(index);
        var hasSelection = false;
        foreach (ref var entry in entries)
        {
            entry = reader.Read();
            hasSelection |= entry.IsSelection;
        }

        if (hasSelection)
        {
            ReadLemmas(block, index, entries);
        }
    }

    /// <summary>Completes what is said of lists that have a selection.</summary>
    private void ReadLemmas(int block, int index, Span<TermEntry> entries)
    {
        Span<int> lemmas = stackalloc int[TermDictionaryWriter.BlockSize];
        lemmas = lemmas[..TermsIn(block)];
        ReadLemmas(block, lemmas);
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].IsSelection)
            {
                entries[i] = lemmas[index + i] >= 0 ? entries[i] with { Lemma = lemmas[index + i] } : throw CorruptBlock(block, "a term without a lemma selects from it");
            }
        }
    }

    private ByteReader OpenLemmas(int block, out long offset)
    {
        var (start, length) = Block(block);
        var head = new ByteReader(_input, start, length);
        head.Read(head.ReadInt(length));
        var bytes = head.ReadInt(length);
        offset = start + head.Position;
        return new ByteReader(_input, offset, Math.Min(bytes, head.Remaining));
    }

    private CorruptIndexException CorruptBlock(int block, string problem) => _input.Corrupt(Block(block).Start, problem);

    /// <summary>
    /// How many terms of a block are before <paramref name="term"/>. Compares only what front coding leaves of each: <c>matched</c> bytes are common to the term wanted and
    /// the one before, which sorts before it.
    /// </summary>
    private static int LowerBound(ref ByteReader texts, int count, ReadOnlySpan<byte> term, out bool found)
    {
        found = false;
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
                return index;
            }

            var rest = term[matched..];
            var common = own.CommonPrefixLength(rest);
            if (common == rest.Length)
            {
                found = common == own.Length;
                return index;
            }

            if (common < own.Length && own[common] > rest[common])
            {
                return index;
            }

            matched += common;
        }

        return count;
    }

    /// <summary>The last block whose first term is at or before <paramref name="term"/>, or -1.</summary>
    private int LastBlockFrom(ReadOnlySpan<byte> term)
    {
        if (BlockCount == 0)
        {
            return -1;
        }

        var shared = _place.Shared.AsSpan();
        if (!term.StartsWith(shared))
        {
            return term.SequenceCompareTo(shared) < 0 ? -1 : BlockCount - 1;
        }

        var prefixes = BlockPrefixes();
        var prefix = TermDictionaryWriter.Prefix(term[shared.Length..]);
        var last = LastAtMost(prefixes, prefix);
        return last < 0 || prefixes[last] < prefix ? last : LastOfEqual(prefixes, last, prefix, term);
    }

    /// <summary>The last number that is not above <paramref name="prefix"/>, or -1. Without a branch that depends on what is compared.</summary>
    private static int LastAtMost(ReadOnlySpan<ulong> prefixes, ulong prefix)
    {
        var from = 0;
        for (var length = prefixes.Length; length > 1;)
        {
            var half = length >> 1;
            from += half * (prefixes[from + half] <= prefix ? 1 : 0);
            length -= half;
        }

        return prefixes[from] <= prefix ? from : -1;
    }

    /// <summary>Of the blocks up to <paramref name="last"/> whose first terms have the same prefix, or the one before: there the terms themselves decide.</summary>
    private int LastOfEqual(ReadOnlySpan<ulong> prefixes, int last, ulong prefix, ReadOnlySpan<byte> term)
    {
        var from = prefix == 0 ? 0 : LastAtMost(prefixes, prefix - 1) + 1;
        var to = last + 1;
        while (from < to)
        {
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
