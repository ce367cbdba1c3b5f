using NewsSearch.Engine.Segments.Coding;

namespace NewsSearch.Engine.Segments.Dictionary;

/// <summary>Where a dictionary lies in its terms file.</summary>
/// <param name="Kind">What it says of its terms.</param>
/// <param name="Count">Number of terms.</param>
/// <param name="Start">Where its first block begins.</param>
/// <param name="BlocksLength">Bytes of all blocks.</param>
/// <param name="Shared">What every term begins with.</param>
/// <remarks>
/// <code>
/// Place = Count Start BlocksLength SharedLength byte[SharedLength] [FilterWords [AlphabetLength Gap*]]     all varint
///   FilterWords : of text fields only; the alphabet follows if there are any
///   Gap         : how far a code point of the alphabet is from the one before; the first from 0
/// </code>
/// </remarks>
internal sealed record TermDictionaryPlace(TermDictionaryKind Kind, int Count, long Start, long BlocksLength, byte[] Shared)
{
    /// <summary>Whether it says of each term which lemma it belongs to.</summary>
    public bool NamesLemmas { get; init; }

    /// <summary>Words of the filter; 0 if there is none.</summary>
    public int FilterWords { get; init; }

    /// <summary>Code points of the terms as far as the filter lists them.</summary>
    public int[] Alphabet { get; init; } = [];

    /// <summary>Number of blocks.</summary>
    public int BlockCount => (Count + TermDictionaryWriter.BlockSize - 1) / TermDictionaryWriter.BlockSize;

    /// <summary>Where the prefixes of the blocks stand.</summary>
    public long Prefixes => Start + BlocksLength;

    /// <summary>Where the starts of the blocks stand.</summary>
    public long BlockStarts => Prefixes + (BlockCount * (long)sizeof(ulong));

    /// <summary>Where the filter stands.</summary>
    public long Filter => BlockStarts + (BlockCount * (long)sizeof(uint));

    /// <summary>Where the dictionary ends.</summary>
    public long End => Filter + (FilterWords * (long)sizeof(ulong));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TermDictionaryPlace Read(ref ByteReader reader, TermDictionaryKind kind, bool namesLemmas = false)
    {
        var count = reader.ReadInt(int.MaxValue - TermDictionaryWriter.BlockSize);
        var start = reader.ReadLong();
        var blocksLength = reader.ReadLong();
        var shared = reader.Read(reader.ReadInt(ushort.MaxValue)).ToArray();
        if (start > long.MaxValue - blocksLength - ((long)int.MaxValue * 20))
        {
            throw reader.Corrupt($"a dictionary of {blocksLength} bytes at {start} is impossible");
        }

        var words = kind == TermDictionaryKind.Text ? reader.ReadInt(int.MaxValue / sizeof(ulong)) : 0;
        return new TermDictionaryPlace(kind, count, start, blocksLength, shared)
        {
            NamesLemmas = namesLemmas,
            FilterWords = words,
            Alphabet = words > 0 ? ReadAlphabet(ref reader) : [],
        };
    }

    /// <summary>Serialises the place.</summary>
    public void Write(ByteWriter output)
    {
        output.WriteVarint(Count);
        output.WriteVarint(Start);
        output.WriteVarint(BlocksLength);
        output.WriteVarint(Shared.Length);
        output.Write(Shared);
        if (Kind == TermDictionaryKind.Text)
        {
            output.WriteVarint(FilterWords);
        }

        if (FilterWords > 0)
        {
            output.WriteVarint(Alphabet.Length);
            for (var i = 0; i < Alphabet.Length; i++)
            {
                output.WriteVarint(Alphabet[i] - (i > 0 ? Alphabet[i - 1] : 0));
            }
        }
    }

    private static int[] ReadAlphabet(ref ByteReader reader)
    {
        var alphabet = new int[reader.ReadInt(TermFilterWriter.AlphabetEnd)];
        for (var i = 0; i < alphabet.Length; i++)
        {
            var before = i > 0 ? alphabet[i - 1] : 0;
            alphabet[i] = before + reader.ReadInt(TermFilterWriter.AlphabetEnd - 1 - before);
        }

        return alphabet;
    }
}
