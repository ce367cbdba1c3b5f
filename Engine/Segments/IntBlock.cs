using System.Runtime.CompilerServices;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments;

/// <summary>Up to 128 numbers from 0 to 2^31 - 1 in the smallest of several forms; how many they are is known to the reader from elsewhere.</summary>
/// <remarks>
/// <code>
/// IntBlock  = Head (Packed | Patched | Varints)
///   Head    : u8   bits 0 to 5 = w, bits 6 and 7 = form
/// Packed    = Bits(w)                                form 0; w = 0: all numbers are 0 and no byte follows
/// Patched   = PatchBytes Bits(w) (Index High)*       form 1; some numbers have more than w bits
///   PatchBytes : u8       bytes of all (Index High)
///   Index      : u8       which number; ascending
///   High       : varint   its bits from w upward, above 0
/// Varints   = varint*                                form 3; w = 0; only for fewer than 128 numbers
/// Bits(w)   : Vertical(w) for 128 numbers, Horizontal(w) for fewer: see PlainBitPacking
/// </code>
/// Form 2 is left to <see cref="DocBlock"/>. Packed is preferred to patched unless that saves 8 bytes.
/// Example: 1, 2, 3 is <c>02 39</c>: packed, 2 bits each.
/// </remarks>
internal static class IntBlock
{
    /// <summary>Most numbers of a block.</summary>
    public const int Size = PlainBitPacking.BlockSize;

    /// <summary>No block has more bytes.</summary>
    public const int MaxBytes = 2 + (31 * PlainBitPacking.BytesPerBit) + byte.MaxValue;

    /// <summary>The form <see cref="DocBlock"/> adds.</summary>
    public const int BitSetForm = 2;

    /// <summary>Bits 0 to 5 of a head.</summary>
    public const int WidthMask = 63;

    /// <summary>Head shifted right by this is the form.</summary>
    public const int FormShift = 6;

    private const int PackedForm = 0;
    private const int PatchedForm = 1;
    private const int VarintsForm = 3;
    private const int MaxWidth = 31;
    private const int MaxPatches = 31;
    private const int PatchingSaves = 8;

    /// <summary>Bytes that <see cref="Write"/> takes.</summary>
    public static int ByteCount(ReadOnlySpan<int> values) => Choose(values).Bytes;

    /// <summary>Appends the block in its smallest form.</summary>
    public static void Write(ByteWriter output, ReadOnlySpan<int> values)
    {
        var (form, width, _) = Choose(values);
        output.WriteByte((form << FormShift) | width);
        switch (form)
        {
            case VarintsForm:
                foreach (var value in values)
                {
                    output.WriteVarint(value);
                }

                break;
            case PatchedForm:
                WritePatched(output, values, width);
                break;
            default:
                WriteBits(output, values, width);
                break;
        }
    }

    /// <summary>Reads as many numbers as <paramref name="values"/> holds; returns how many bytes they took.</summary>
    /// <param name="bytes">Bytes from the head on.</param>
    /// <param name="values">Receives the numbers.</param>
    /// <param name="input">The file, for damage reports.</param>
    /// <param name="offset">Where <paramref name="bytes"/> begin in it.</param>
    public static int Read(ReadOnlySpan<byte> bytes, Span<int> values, IndexInput input, long offset)
    {
        if (bytes.IsEmpty)
        {
            throw input.Corrupt(offset, "a block of numbers is expected, nothing is left");
        }

        var width = bytes[0] & WidthMask;
        var form = bytes[0] >> FormShift;
        if (form == VarintsForm)
        {
            return 1 + ReadVarints(bytes[1..], values, input, offset);
        }

        var patchBytes = form == PatchedForm && bytes.Length > 1 ? bytes[1] : 0;
        var start = 1 + form;
        var end = start + PlainBitPacking.ByteCount(values.Length, width);
        if (form > PatchedForm || width > MaxWidth || end + patchBytes > bytes.Length)
        {
            throw input.Corrupt(offset, $"{values.Length} numbers of form {form} and {width} bits do not fit into {bytes.Length} bytes");
        }

        if (values.Length == Size)
        {
            BitPacking.Unpack(bytes[start..end], width, values);
        }
        else
        {
            PlainBitPacking.UnpackHorizontal(bytes[start..end], width, values);
        }

        ReadPatches(bytes.Slice(end, patchBytes), width, values, input, offset + end);
        return end + patchBytes;
    }

    /// <summary>Bytes of the full block whose bytes begin here, without reading it.</summary>
    public static int Measure(ReadOnlySpan<byte> bytes, IndexInput input, long offset)
    {
        var form = bytes.Length < 2 ? VarintsForm : bytes[0] >> FormShift;
        if (form > PatchedForm)
        {
            throw input.Corrupt(offset, "a full block of packed numbers is expected");
        }

        return 1 + ((bytes[0] & WidthMask) * PlainBitPacking.BytesPerBit) + (form == PatchedForm ? 1 + bytes[1] : 0);
    }

    /// <summary>Reads a varint of up to 31 bits at <paramref name="at"/>, and moves that behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ReadVarint(ReadOnlySpan<byte> bytes, ref int at, IndexInput input, long offset)
    {
        if ((uint)at < (uint)bytes.Length && bytes[at] < 0x80)
        {
            return bytes[at++];
        }

        return ReadLongVarint(bytes, ref at, input, offset);
    }

    private static (int Form, int Width, int Bytes) Choose(ReadOnlySpan<int> values)
    {
        Span<int> countByWidth = stackalloc int[MaxWidth + 1];
        countByWidth.Clear();
        var varints = 1;
        var width = 0;
        foreach (var value in values)
        {
            var bits = 32 - int.LeadingZeroCount(value);
            countByWidth[bits]++;
            varints += ByteWriter.VarintLength((uint)value);
            width = Math.Max(width, bits);
        }

        var best = (Form: PackedForm, Width: width, Bytes: 1 + PlainBitPacking.ByteCount(values.Length, width));
        var limit = best.Bytes - PatchingSaves;
        var patches = countByWidth[width];
        for (var narrower = width - 1; narrower >= 0 && patches <= MaxPatches; narrower--)
        {
            var bytes = 2 + PlainBitPacking.ByteCount(values.Length, narrower) + PatchBytes(countByWidth, narrower);
            if (bytes <= limit && bytes < best.Bytes)
            {
                best = (PatchedForm, narrower, bytes);
            }

            patches += countByWidth[narrower];
        }

        return values.Length < Size && varints < best.Bytes ? (VarintsForm, 0, varints) : best;
    }

    private static int PatchBytes(ReadOnlySpan<int> countByWidth, int width)
    {
        var bytes = 0;
        for (var wider = width + 1; wider <= MaxWidth; wider++)
        {
            bytes += countByWidth[wider] * (1 + ((wider - width + 6) / 7));
        }

        return bytes;
    }

    private static void WriteBits(ByteWriter output, ReadOnlySpan<int> values, int width)
    {
        var bits = output.Append(PlainBitPacking.ByteCount(values.Length, width));
        if (values.Length == Size)
        {
            BitPacking.Pack(values, width, bits);
        }
        else
        {
            PlainBitPacking.PackHorizontal(values, width, bits);
        }
    }

    private static void WritePatched(ByteWriter output, ReadOnlySpan<int> values, int width)
    {
        Span<int> low = stackalloc int[Size];
        var patchBytes = 0;
        for (var i = 0; i < values.Length; i++)
        {
            low[i] = values[i] & ((1 << width) - 1);
            var high = values[i] >> width;
            patchBytes += high > 0 ? 1 + ByteWriter.VarintLength((uint)high) : 0;
        }

        output.WriteByte(patchBytes);
        WriteBits(output, low[..values.Length], width);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] >> width > 0)
            {
                output.WriteByte(i);
                output.WriteVarint(values[i] >> width);
            }
        }
    }

    private static int ReadVarints(ReadOnlySpan<byte> bytes, Span<int> values, IndexInput input, long offset)
    {
        var at = 0;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ReadVarint(bytes, ref at, input, offset);
        }

        return at;
    }

    private static void ReadPatches(ReadOnlySpan<byte> patches, int width, Span<int> values, IndexInput input, long offset)
    {
        for (var at = 0; at < patches.Length;)
        {
            int index = patches[at++];
            var high = ReadVarint(patches, ref at, input, offset);
            if (index >= values.Length || high > int.MaxValue >> width)
            {
                throw input.Corrupt(offset, $"number {index} is patched by {high} above {width} bits");
            }

            values[index] |= high << width;
        }
    }

    private static int ReadLongVarint(ReadOnlySpan<byte> bytes, ref int at, IndexInput input, long offset)
    {
        var value = 0UL;
        for (var shift = 0; shift < 35 && at < bytes.Length; shift += 7)
        {
            var next = bytes[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80 && value <= int.MaxValue)
            {
                return (int)value;
            }
        }

        throw input.Corrupt(offset + at, "a number of up to 31 bits is expected");
    }
}
