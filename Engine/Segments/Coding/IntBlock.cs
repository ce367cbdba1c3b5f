using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Coding;

/// <summary>Up to 128 numbers from 0 to 2^31 - 1 in the smallest of several forms; how many they are is known to the reader from elsewhere.</summary>
/// <remarks>
/// <code>
/// IntBlock  = Head (Packed | Patched | Varints)
///   Head    : u8   bits 0 to 5 = w, bits 6 and 7 = form
/// Packed    = Bits(w)                                form 0; w = 0: all numbers are 0 and no byte follows
/// Patched   = PatchBytes Bits(w) Patch*              form 1; some numbers have more than w bits
///   PatchBytes : u8       bytes of all Patch
/// Patch     = Place [More]                           first those without More
///   Place      : u8       which number, + 128 if More follows
///   More       : varint   its bits from w upward, less 2; without it those are 1
/// Varints   = varint*                                form 3; w = 0; only for fewer than 128 numbers
/// Bits(w)   : Vertical(w) for 128 numbers, Horizontal(w) for fewer: see PlainBitPacking
/// </code>
/// Form 2 is left to <see cref="Postings.DocBlock"/>. Packed is preferred to patched unless that saves 2 bytes.
/// Example: 1, 2, 3 is <c>02 39</c>: packed, 2 bits each.
/// </remarks>
internal static class IntBlock
{
    /// <summary>Most numbers of a block.</summary>
    public const int Size = PlainBitPacking.BlockSize;

    /// <summary>No block has more bytes.</summary>
    public const int MaxBytes = 2 + (31 * PlainBitPacking.BytesPerBit) + byte.MaxValue;

    /// <summary>The form <see cref="Postings.DocBlock"/> adds.</summary>
    public const int BitSetForm = 2;

    /// <summary>Bits 0 to 5 of a head.</summary>
    public const int WidthMask = 63;

    /// <summary>Head shifted right by this is the form.</summary>
    public const int FormShift = 6;

    /// <summary>Nothing but bits.</summary>
    public const int PackedForm = 0;

    /// <summary>Bits, and more of them for some numbers.</summary>
    public const int PatchedForm = 1;

    /// <summary>A varint each.</summary>
    public const int VarintsForm = 3;

    private const int MaxWidth = 31;
    private const int MaxSafeWidth = 24;
    private const int MoreFollows = 128;

    /// <summary>Appends the block in its smallest form.</summary>
    public static void Write(ByteWriter output, ReadOnlySpan<int> values) => Write(output, values, IntBlockForm.Choose(values));

    /// <summary>Appends the block in its smallest form, which is known already.</summary>
    public static void Write(ByteWriter output, ReadOnlySpan<int> values, in IntBlockForm form)
    {
        output.WriteByte((form.Form << FormShift) | form.Width);
        switch (form.Form)
        {
            case VarintsForm:
                foreach (var value in values)
                {
                    output.WriteVarint(value);
                }

                break;
            case PatchedForm:
                WritePatched(output, values, form);
                break;
            default:
                WriteBits(output, values, form.Width);
                break;
        }
    }

    /// <summary>Reads as many numbers as <paramref name="values"/> holds; returns how many bytes they took.</summary>
    /// <param name="bytes">Bytes from the head on.</param>
    /// <param name="values">Receives the numbers.</param>
    /// <param name="input">The file, for damage reports.</param>
    /// <param name="offset">Where <paramref name="bytes"/> begin in it.</param>
    /// <param name="add">Is added to each.</param>
    public static int Read(ReadOnlySpan<byte> bytes, Span<int> values, IndexInput input, long offset, int add = 0)
    {
        if (bytes.IsEmpty)
        {
            throw input.Corrupt(offset, "a block of numbers is expected, nothing is left");
        }

        var width = bytes[0] & WidthMask;
        var form = bytes[0] >> FormShift;
        if (form == VarintsForm)
        {
            return 1 + ReadVarints(bytes[1..], values, input, offset, add);
        }

        var patchBytes = form == PatchedForm && bytes.Length > 1 ? bytes[1] : 0;
        var start = 1 + form;
        var end = start + PlainBitPacking.ByteCount(values.Length, width);
        if (form > PatchedForm || width > MaxWidth || end + patchBytes > bytes.Length)
        {
            throw input.Corrupt(offset, $"{values.Length} numbers of form {form} and {width} bits do not fit into {bytes.Length} bytes");
        }

        ReadBits(bytes[start..end], width, values, add);
        if (patchBytes > 0)
        {
            ReadPatches(bytes.Slice(end, patchBytes), width, values, input, offset + end);
        }

        return end + patchBytes;
    }

    /// <summary>
    /// Reads gaps as <see cref="Read"/> does and makes numbers of them as <see cref="DeltaSum.Sum"/> does. Those lie above <paramref name="previous"/> and ascend, unless the
    /// last one is negative.
    /// </summary>
    public static int ReadSum(ReadOnlySpan<byte> bytes, Span<int> values, int previous, IndexInput input, long offset)
    {
        var width = bytes.IsEmpty ? MaxWidth : bytes[0];
        var end = 1 + (width * PlainBitPacking.BytesPerBit);
        if (width <= MaxSafeWidth && values.Length == Size && end <= bytes.Length)
        {
            BitPacking.UnpackSum(bytes[1..end], width, values, previous);
            return end;
        }

        // 128 gaps of 24 bits cannot wrap around unnoticed; others could if they were forged.
        var length = Read(bytes, values, input, offset);
        var isSafe = (AllBits(values) >>> MaxSafeWidth) == 0;
        DeltaSum.Sum(values, previous);
        if (!isSafe)
        {
            CheckAscending(values, previous, input, offset);
        }

        return length;
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

    /// <summary>The lowest bits of the numbers.</summary>
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

    private static void WritePatched(ByteWriter output, ReadOnlySpan<int> values, in IntBlockForm form)
    {
        output.WriteByte(form.PatchBytes);
        WriteBits(output, values, form.Width);
        for (var first = 0; first < values.Length; first += 64)
        {
            var some = values.Slice(first, Math.Min(64, values.Length - first));
            for (var above = IntBlockForm.Above(some, form.Width); above != 0; above &= above - 1)
            {
                var place = BitOperations.TrailingZeroCount(above);
                if (some[place] >> form.Width == 1)
                {
                    output.WriteByte(first + place);
                }
            }
        }

        for (var first = 0; first < values.Length; first += 64)
        {
            var some = values.Slice(first, Math.Min(64, values.Length - first));
            for (var above = IntBlockForm.Above(some, form.Width + 1); above != 0; above &= above - 1)
            {
                var place = BitOperations.TrailingZeroCount(above);
                output.WriteByte((first + place) | MoreFollows);
                output.WriteVarint((some[place] >> form.Width) - 2);
            }
        }
    }

    private static void ReadBits(ReadOnlySpan<byte> bits, int width, Span<int> values, int add)
    {
        if (values.Length == Size)
        {
            BitPacking.Unpack(bits, width, values, add);
            return;
        }

        PlainBitPacking.UnpackHorizontal(bits, width, values);
        for (var i = 0; i < values.Length && add != 0; i++)
        {
            values[i] += add;
        }
    }

    /// <summary>The bits that any of the numbers has.</summary>
    private static int AllBits(ReadOnlySpan<int> values)
    {
        var bits = Vector256<int>.Zero;
        for (; values.Length >= Vector256<int>.Count; values = values[Vector256<int>.Count..])
        {
            bits |= Vector256.Create(values);
        }

        var half = bits.GetLower() | bits.GetUpper();
        var all = half[0] | half[1] | half[2] | half[3];
        foreach (var value in values)
        {
            all |= value;
        }

        return all;
    }

    private static void CheckAscending(ReadOnlySpan<int> values, int previous, IndexInput input, long offset)
    {
        foreach (var value in values)
        {
            if (value <= previous)
            {
                throw input.Corrupt(offset, $"number {value} follows {previous}");
            }

            previous = value;
        }
    }

    private static int ReadVarints(ReadOnlySpan<byte> bytes, Span<int> values, IndexInput input, long offset, int add)
    {
        var at = 0;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ReadVarint(bytes, ref at, input, offset) + add;
        }

        return at;
    }

    private static void ReadPatches(ReadOnlySpan<byte> patches, int width, Span<int> values, IndexInput input, long offset)
    {
        var at = 0;
        var last = width < MaxWidth ? -1 : Size;
        for (; at < patches.Length && patches[at] < values.Length; at++)
        {
            if (patches[at] <= last)
            {
                throw input.Corrupt(offset + at, $"number {patches[at]} is patched above {width} bits after {last}");
            }

            last = patches[at];
            values[last] += 1 << width;
        }

        while (at < patches.Length)
        {
            var place = patches[at++] - MoreFollows;
            var more = ReadVarint(patches, ref at, input, offset);
            if ((uint)place >= (uint)values.Length || more > (int.MaxValue >> width) - 2 || (values[place] += (more + 2) << width) < 0)
            {
                throw input.Corrupt(offset, $"number {place} is patched by {more} above {width} bits");
            }
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
