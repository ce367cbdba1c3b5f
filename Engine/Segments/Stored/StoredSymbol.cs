using System.Buffers.Binary;

namespace NewsSearch.Engine.Segments.Stored;

/// <summary>A piece of a payload: up to 24 bytes, filled with zeros, and where it stands.</summary>
internal readonly record struct StoredSymbol(ulong First, ulong Second, ulong Third, byte Length, StoredPiece Kind)
{
    /// <summary>Longest piece.</summary>
    public const int MaxLength = 24;

    /// <summary>The piece at <paramref name="start"/> of <paramref name="padded"/>, in which at least 24 bytes follow from there on.</summary>
    public static StoredSymbol Read(ReadOnlySpan<byte> padded, int start, int length, StoredPiece kind)
    {
        var bytes = padded.Slice(start, MaxLength);
        var first = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        if (length <= 8)
        {
            return new StoredSymbol(length == 8 ? first : first & ((1UL << (8 * length)) - 1), 0, 0, (byte)length, kind);
        }

        var second = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
        if (length <= 16)
        {
            return new StoredSymbol(first, length == 16 ? second : second & ((1UL << (8 * length)) - 1), 0, (byte)length, kind);
        }

        var third = BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]);
        return new StoredSymbol(first, second, length == 24 ? third : third & ((1UL << (8 * length)) - 1), (byte)length, kind);
    }

    /// <summary>Copies all 24 bytes.</summary>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(destination, First);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], Second);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[16..], Third);
    }

    /// <summary>All bits depend on all bytes.</summary>
    public override int GetHashCode()
    {
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        var hash = (First ^ ((ulong)Kind << 56) ^ Length) * Multiplier;
        hash = (ulong.RotateLeft(hash, 29) ^ Second) * Multiplier;
        hash = (ulong.RotateLeft(hash, 29) ^ Third) * Multiplier;
        hash ^= hash >> 32;
        return (int)((hash * Multiplier) >> 32);
    }
}
