namespace NewsSearch.Engine.Segments.Coding;

/// <summary>Byte strings that share a beginning with the one before.</summary>
/// <remarks>
/// <code>
/// Coded  = Head [MoreShared] [MoreOwn] byte[own]
///   Head       : u8       bits 4 to 7: bytes shared with the string before; bits 0 to 3: bytes of its own; 15 in either: more follow
///   MoreShared : varint   shared - 15, if it is 15 or more
///   MoreOwn    : varint   own - 15, if it is 15 or more
/// </code>
/// Example: <c>news</c> after <c>new</c> is <c>31 73</c>.
/// </remarks>
internal static class FrontCoding
{
    private const int More = 15;

    /// <summary>Appends <paramref name="current"/>, which follows <paramref name="previous"/>.</summary>
    public static void Write(ByteWriter output, ReadOnlySpan<byte> previous, ReadOnlySpan<byte> current)
    {
        var shared = previous.CommonPrefixLength(current);
        var own = current.Length - shared;
        output.WriteByte((Math.Min(shared, More) << 4) | Math.Min(own, More));
        if (shared >= More)
        {
            output.WriteVarint(shared - More);
        }

        if (own >= More)
        {
            output.WriteVarint(own - More);
        }

        output.Write(current[shared..]);
    }

    /// <summary>Reads how many bytes are shared with the string before, which has <paramref name="previousLength"/>, and the own ones.</summary>
    public static ReadOnlySpan<byte> Read(scoped ref ByteReader reader, int previousLength, out int shared)
    {
        var head = reader.ReadByte();
        shared = head >> 4;
        var own = head & More;
        shared += shared == More ? reader.ReadInt(ushort.MaxValue) : 0;
        own += own == More ? reader.ReadInt(ushort.MaxValue) : 0;
        return shared <= previousLength ? reader.Read(own) : throw reader.Corrupt($"{shared} bytes are shared with a string of {previousLength}");
    }

    /// <summary>Reads a string into <paramref name="text"/>, which holds the one before in its first <paramref name="length"/> bytes; returns the new length.</summary>
    public static int Read(scoped ref ByteReader reader, ref byte[] text, int length)
    {
        var own = Read(ref reader, length, out var shared);
        if (text.Length < shared + own.Length)
        {
            Array.Resize(ref text, Math.Max(shared + own.Length, text.Length * 2));
        }

        own.CopyTo(text.AsSpan(shared));
        return shared + own.Length;
    }
}
