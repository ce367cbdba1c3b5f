using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace NewsSearch.Engine.Segments.Coding;

/// <summary>A growing array of bytes to serialise into; numbers are little endian.</summary>
internal sealed class ByteWriter
{
    private byte[] _bytes = new byte[256];

    /// <summary>Bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes written so far; valid until more are.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Bytes that <see cref="WriteVarint"/> takes for <paramref name="value"/>: 1 to 10.</summary>
    public static int VarintLength(ulong value) => (63 - (int)ulong.LeadingZeroCount(value | 1)) / 7 + 1;

    /// <summary>Forgets everything.</summary>
    public void Clear() => Length = 0;

    /// <summary>Forgets what comes behind the first <paramref name="length"/> bytes.</summary>
    public void Truncate(int length) => Length = Math.Min(Length, length);

    /// <summary>Appends and returns <paramref name="count"/> zero bytes, to be filled before the next call.</summary>
    public Span<byte> Append(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(Length + (long)count, _bytes.Length * 2L)));
        }

        var span = _bytes.AsSpan(Length, count);
        span.Clear();
        Length += count;
        return span;
    }

    /// <summary>Appends one byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteByte(int value)
    {
        if (Length == _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        _bytes[Length++] = (byte)value;
    }

    /// <summary>Appends bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Append(bytes.Length));

    /// <summary>Appends two bytes.</summary>
    public void WriteUInt16(int value) => BinaryPrimitives.WriteUInt16LittleEndian(Append(sizeof(ushort)), checked((ushort)value));

    /// <summary>Appends four bytes.</summary>
    public void WriteUInt32(long value) => BinaryPrimitives.WriteUInt32LittleEndian(Append(sizeof(uint)), checked((uint)value));

    /// <summary>Appends eight bytes.</summary>
    public void WriteUInt64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Append(sizeof(ulong)), value);

    /// <summary>Appends a number that is not negative in 7-bit groups, lowest first, the high bit meaning that more follow.</summary>
    public void WriteVarint(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        WriteUVarint((ulong)value);
    }

    /// <summary>Appends any 64 bits in 7-bit groups.</summary>
    public void WriteUVarint(ulong value)
    {
        while (value >= 0x80)
        {
            WriteByte((byte)value | 0x80);
            value >>= 7;
        }

        WriteByte((byte)value);
    }
}
