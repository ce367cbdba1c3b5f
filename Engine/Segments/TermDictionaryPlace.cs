namespace NewsSearch.Engine.Segments;

/// <summary>Where a dictionary lies in its terms file.</summary>
/// <param name="Kind">What it says of its terms.</param>
/// <param name="Count">Number of terms.</param>
/// <param name="Start">Where its first block begins.</param>
/// <param name="BlocksLength">Bytes of all blocks.</param>
/// <param name="Shared">What every term begins with.</param>
/// <remarks>
/// <code>
/// Place = Count Start BlocksLength SharedLength byte[SharedLength]     all varint
/// </code>
/// </remarks>
internal sealed record TermDictionaryPlace(TermDictionaryKind Kind, int Count, long Start, long BlocksLength, byte[] Shared)
{
    /// <summary>Number of blocks.</summary>
    public int BlockCount => (Count + TermDictionaryWriter.BlockSize - 1) / TermDictionaryWriter.BlockSize;

    /// <summary>Where the prefixes of the blocks stand.</summary>
    public long Prefixes => Start + BlocksLength;

    /// <summary>Where the starts of the blocks stand.</summary>
    public long BlockStarts => Prefixes + (BlockCount * (long)sizeof(ulong));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TermDictionaryPlace Read(ref ByteReader reader, TermDictionaryKind kind)
    {
        var count = reader.ReadInt(int.MaxValue - TermDictionaryWriter.BlockSize);
        var start = reader.ReadLong();
        var blocksLength = reader.ReadLong();
        var shared = reader.Read(reader.ReadInt(ushort.MaxValue)).ToArray();
        return start <= long.MaxValue - blocksLength - ((long)int.MaxValue * 12)
            ? new TermDictionaryPlace(kind, count, start, blocksLength, shared)
            : throw reader.Corrupt($"a dictionary of {blocksLength} bytes at {start} is impossible");
    }

    /// <summary>Serialises the place.</summary>
    public void Write(ByteWriter output)
    {
        output.WriteVarint(Count);
        output.WriteVarint(Start);
        output.WriteVarint(BlocksLength);
        output.WriteVarint(Shared.Length);
        output.Write(Shared);
    }
}
