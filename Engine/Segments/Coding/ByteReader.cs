using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Coding;

/// <summary>Reads what <see cref="ByteWriter"/> wrote, from a part of a file. Running out of it is damage.</summary>
internal ref struct ByteReader
{
    private readonly IndexInput _input;
    private readonly long _offset;
    private readonly ReadOnlySpan<byte> _bytes;
    private int _position;

    /// <summary>Reads <paramref name="length"/> bytes from <paramref name="offset"/> on.</summary>
    public ByteReader(IndexInput input, long offset, long length)
    {
        _input = input;
        _offset = offset;
        _bytes = input.Slice(offset, length is >= 0 and <= int.MaxValue ? (int)length : -1);
    }

    /// <summary>Bytes read so far.</summary>
    public readonly int Position => _position;

    /// <summary>Bytes not read yet.</summary>
    public readonly int Remaining => _bytes.Length - _position;

    /// <summary>The bytes not read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => _bytes[_position..];

    /// <summary>A damage report for the place of the last read.</summary>
    public readonly CorruptIndexException Corrupt(string problem) => _input.Corrupt(_offset + _position, problem);

    /// <summary>Reads one byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte ReadByte()
    {
        if ((uint)_position >= (uint)_bytes.Length)
        {
            throw EndsEarly();
        }

        return _bytes[_position++];
    }

    /// <summary>Reads bytes in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Read(int count)
    {
        if ((uint)count > (uint)Remaining)
        {
            throw EndsEarly();
        }

        var bytes = _bytes.Slice(_position, count);
        _position += count;
        return bytes;
    }

    /// <summary>Reads a varint from 0 to <paramref name="max"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadInt(int max)
    {
        var value = ReadUVarint();
        return value <= (ulong)max ? (int)value : throw TooLarge(value, max);
    }

    /// <summary>Reads a varint from 0 to <see cref="long.MaxValue"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadLong()
    {
        var value = ReadUVarint();
        return value <= long.MaxValue ? (long)value : throw TooLarge(value, long.MaxValue);
    }

    /// <summary>Reads a varint of up to 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong ReadUVarint()
    {
        ulong first = ReadByte();
        return first < 0x80 ? first : ReadMore(first & 0x7F);
    }

    /// <summary>
    /// Passes <paramref name="count"/> varints that begin with the two bytes <paramref name="start"/> (little-endian) if they end within the next eight bytes; else passes
    /// nothing and gives false. Where each ends is found for all together, without a branch for each byte.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TrySkip(int count, ushort start)
    {
        if (Remaining < sizeof(ulong))
        {
            return false;
        }

        var next = BinaryPrimitives.ReadUInt64LittleEndian(_bytes[_position..]);
        var lastBytes = ~next & 0x8080808080808080;
        for (; count > 1; count--)
        {
            lastBytes &= lastBytes - 1;
        }

        if ((ushort)next != start || lastBytes == 0)
        {
            return false;
        }

        _position += (BitOperations.TrailingZeroCount(lastBytes) >> 3) + 1;
        return true;
    }

    private ulong ReadMore(ulong value)
    {
        for (var shift = 7; shift < 64; shift += 7)
        {
            ulong next = ReadByte();
            if (shift == 63 && next > 1)
            {
                break;
            }

            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Corrupt("a number has more than 64 bits");
    }

    private readonly CorruptIndexException TooLarge(ulong value, long max) => Corrupt($"expected a number up to {max}, found {value}");

    private readonly CorruptIndexException EndsEarly() => Corrupt($"the structure goes on after its {_bytes.Length} bytes");
}
