using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Engine.Segments;

/// <summary>
/// The vertical blocks of <see cref="PlainBitPacking"/> by 128-bit vectors: each width is a method of its own in which every shift and mask is a constant.
/// </summary>
internal static class BitPacking
{
    private const int Slots = PlainBitPacking.BlockSize / 4;

    private static readonly Unpacker[] ByWidth =
    [
        Unpack<W1>, Unpack<W2>, Unpack<W3>, Unpack<W4>, Unpack<W5>, Unpack<W6>, Unpack<W7>, Unpack<W8>,
        Unpack<W9>, Unpack<W10>, Unpack<W11>, Unpack<W12>, Unpack<W13>, Unpack<W14>, Unpack<W15>, Unpack<W16>,
        Unpack<W17>, Unpack<W18>, Unpack<W19>, Unpack<W20>, Unpack<W21>, Unpack<W22>, Unpack<W23>, Unpack<W24>,
        Unpack<W25>, Unpack<W26>, Unpack<W27>, Unpack<W28>, Unpack<W29>, Unpack<W30>, Unpack<W31>,
    ];

    private delegate void Unpacker(ReadOnlySpan<byte> packed, Span<int> values);

    /// <summary>A number of bits that the compiler knows.</summary>
    private interface IWidth
    {
        /// <summary>1 to 31.</summary>
        static abstract int Bits { get; }
    }

    /// <summary>Packs 128 numbers below 2^<paramref name="width"/> into the first 16 * width bytes.</summary>
    public static void Pack(ReadOnlySpan<int> values, int width, Span<byte> packed)
    {
        if (width == 0)
        {
            return;
        }

        ref var source = ref MemoryMarshal.GetReference(values[..PlainBitPacking.BlockSize]);
        ref var target = ref MemoryMarshal.GetReference(packed[..(width * PlainBitPacking.BytesPerBit)]);
        var pending = Vector128<uint>.Zero;
        var bits = 0;
        nuint at = 0;
        for (var slot = 0; slot < Slots; slot++)
        {
            var value = Vector128.LoadUnsafe(ref source, (nuint)(slot * 4)).AsUInt32();
            pending |= value << bits;
            bits += width;
            if (bits >= 32)
            {
                pending.AsByte().StoreUnsafe(ref target, at);
                at += 16;
                bits -= 32;

                // A shift by 32 would be one by 0; nothing is left over then.
                pending = bits == 0 ? Vector128<uint>.Zero : value >> (width - bits);
            }
        }
    }

    /// <summary>Unpacks 128 numbers from the first 16 * width bytes.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, int width, Span<int> values)
    {
        if (width == 0)
        {
            values[..PlainBitPacking.BlockSize].Clear();
        }
        else
        {
            ByWidth[width - 1](packed, values);
        }
    }

    private static void Unpack<TWidth>(ReadOnlySpan<byte> packed, Span<int> values)
        where TWidth : struct, IWidth
    {
        ref var source = ref MemoryMarshal.GetReference(packed[..(TWidth.Bits * PlainBitPacking.BytesPerBit)]);
        ref var target = ref MemoryMarshal.GetReference(values[..PlainBitPacking.BlockSize]);
        Step<TWidth>(ref source, ref target, 0);
        Step<TWidth>(ref source, ref target, 1);
        Step<TWidth>(ref source, ref target, 2);
        Step<TWidth>(ref source, ref target, 3);
        Step<TWidth>(ref source, ref target, 4);
        Step<TWidth>(ref source, ref target, 5);
        Step<TWidth>(ref source, ref target, 6);
        Step<TWidth>(ref source, ref target, 7);
        Step<TWidth>(ref source, ref target, 8);
        Step<TWidth>(ref source, ref target, 9);
        Step<TWidth>(ref source, ref target, 10);
        Step<TWidth>(ref source, ref target, 11);
        Step<TWidth>(ref source, ref target, 12);
        Step<TWidth>(ref source, ref target, 13);
        Step<TWidth>(ref source, ref target, 14);
        Step<TWidth>(ref source, ref target, 15);
        Step<TWidth>(ref source, ref target, 16);
        Step<TWidth>(ref source, ref target, 17);
        Step<TWidth>(ref source, ref target, 18);
        Step<TWidth>(ref source, ref target, 19);
        Step<TWidth>(ref source, ref target, 20);
        Step<TWidth>(ref source, ref target, 21);
        Step<TWidth>(ref source, ref target, 22);
        Step<TWidth>(ref source, ref target, 23);
        Step<TWidth>(ref source, ref target, 24);
        Step<TWidth>(ref source, ref target, 25);
        Step<TWidth>(ref source, ref target, 26);
        Step<TWidth>(ref source, ref target, 27);
        Step<TWidth>(ref source, ref target, 28);
        Step<TWidth>(ref source, ref target, 29);
        Step<TWidth>(ref source, ref target, 30);
        Step<TWidth>(ref source, ref target, 31);
    }

    /// <summary>Unpacks the four numbers of one slot; after inlining with a constant slot no branch is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<TWidth>(ref byte source, ref int target, int slot)
        where TWidth : struct, IWidth
    {
        var bit = slot * TWidth.Bits;
        var word = bit / 32;
        var shift = bit % 32;
        var value = Vector128.LoadUnsafe(ref source, (nuint)(word * 16)).AsUInt32() >> shift;
        if (shift + TWidth.Bits > 32)
        {
            value |= Vector128.LoadUnsafe(ref source, (nuint)((word + 1) * 16)).AsUInt32() << (32 - shift);
        }

        if (shift + TWidth.Bits != 32)
        {
            value &= Vector128.Create((1u << TWidth.Bits) - 1);
        }

        value.AsInt32().StoreUnsafe(ref target, (nuint)(slot * 4));
    }

    private readonly struct W1 : IWidth
    {
        public static int Bits => 1;
    }

    private readonly struct W2 : IWidth
    {
        public static int Bits => 2;
    }

    private readonly struct W3 : IWidth
    {
        public static int Bits => 3;
    }

    private readonly struct W4 : IWidth
    {
        public static int Bits => 4;
    }

    private readonly struct W5 : IWidth
    {
        public static int Bits => 5;
    }

    private readonly struct W6 : IWidth
    {
        public static int Bits => 6;
    }

    private readonly struct W7 : IWidth
    {
        public static int Bits => 7;
    }

    private readonly struct W8 : IWidth
    {
        public static int Bits => 8;
    }

    private readonly struct W9 : IWidth
    {
        public static int Bits => 9;
    }

    private readonly struct W10 : IWidth
    {
        public static int Bits => 10;
    }

    private readonly struct W11 : IWidth
    {
        public static int Bits => 11;
    }

    private readonly struct W12 : IWidth
    {
        public static int Bits => 12;
    }

    private readonly struct W13 : IWidth
    {
        public static int Bits => 13;
    }

    private readonly struct W14 : IWidth
    {
        public static int Bits => 14;
    }

    private readonly struct W15 : IWidth
    {
        public static int Bits => 15;
    }

    private readonly struct W16 : IWidth
    {
        public static int Bits => 16;
    }

    private readonly struct W17 : IWidth
    {
        public static int Bits => 17;
    }

    private readonly struct W18 : IWidth
    {
        public static int Bits => 18;
    }

    private readonly struct W19 : IWidth
    {
        public static int Bits => 19;
    }

    private readonly struct W20 : IWidth
    {
        public static int Bits => 20;
    }

    private readonly struct W21 : IWidth
    {
        public static int Bits => 21;
    }

    private readonly struct W22 : IWidth
    {
        public static int Bits => 22;
    }

    private readonly struct W23 : IWidth
    {
        public static int Bits => 23;
    }

    private readonly struct W24 : IWidth
    {
        public static int Bits => 24;
    }

    private readonly struct W25 : IWidth
    {
        public static int Bits => 25;
    }

    private readonly struct W26 : IWidth
    {
        public static int Bits => 26;
    }

    private readonly struct W27 : IWidth
    {
        public static int Bits => 27;
    }

    private readonly struct W28 : IWidth
    {
        public static int Bits => 28;
    }

    private readonly struct W29 : IWidth
    {
        public static int Bits => 29;
    }

    private readonly struct W30 : IWidth
    {
        public static int Bits => 30;
    }

    private readonly struct W31 : IWidth
    {
        public static int Bits => 31;
    }
}
