using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsSearch.Engine.Segments.Coding;

/// <summary>
/// Reads the vertical blocks of <see cref="PlainBitPacking"/> by 256-bit vectors. Each width is a method of its own in which every shift and mask is a constant, found by its
/// address in a table: a loop over a width that is known at run time only takes three times as long.
/// </summary>
internal static class BitUnpack256
{
    private static readonly unsafe delegate*<ref byte, ref int, int, void>[] ByWidth =
    [
        &Unpack<Width1>, &Unpack<Width2>, &Unpack<Width3>, &Unpack<Width4>, &Unpack<Width5>, &Unpack<Width6>,
        &Unpack<Width7>, &Unpack<Width8>, &Unpack<Width9>, &Unpack<Width10>, &Unpack<Width11>, &Unpack<Width12>,
        &Unpack<Width13>, &Unpack<Width14>, &Unpack<Width15>, &Unpack<Width16>, &Unpack<Width17>, &Unpack<Width18>,
        &Unpack<Width19>, &Unpack<Width20>, &Unpack<Width21>, &Unpack<Width22>, &Unpack<Width23>, &Unpack<Width24>,
        &Unpack<Width25>, &Unpack<Width26>, &Unpack<Width27>, &Unpack<Width28>, &Unpack<Width29>, &Unpack<Width30>,
        &Unpack<Width31>,
    ];

    private static readonly unsafe delegate*<ref byte, ref int, int, void>[] SumsByWidth =
    [
        &Sum<Width1>, &Sum<Width2>, &Sum<Width3>, &Sum<Width4>, &Sum<Width5>, &Sum<Width6>,
        &Sum<Width7>, &Sum<Width8>, &Sum<Width9>, &Sum<Width10>, &Sum<Width11>, &Sum<Width12>,
        &Sum<Width13>, &Sum<Width14>, &Sum<Width15>, &Sum<Width16>, &Sum<Width17>, &Sum<Width18>,
        &Sum<Width19>, &Sum<Width20>, &Sum<Width21>, &Sum<Width22>, &Sum<Width23>, &Sum<Width24>,
        &Sum<Width25>, &Sum<Width26>, &Sum<Width27>, &Sum<Width28>, &Sum<Width29>, &Sum<Width30>,
        &Sum<Width31>,
    ];

    /// <summary>Whether the processor has what this needs.</summary>
    public static bool IsSupported => Avx2.IsSupported;

    /// <summary>See <see cref="BitPacking.Unpack"/>; needs all bytes and room for 128 numbers, and a width above 0.</summary>
    public static unsafe void Unpack(ref byte packed, int width, ref int values, int add) => ByWidth[width - 1](ref packed, ref values, add);

    /// <summary>See <see cref="BitPacking.UnpackSum"/>; needs the same.</summary>
    public static unsafe void UnpackSum(ref byte packed, int width, ref int values, int previous) => SumsByWidth[width - 1](ref packed, ref values, previous);

    /// <summary>One step of eight gaps on the way to numbers: returns them, and moves what stands before the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> SumStep(Vector256<int> gaps, ref Vector256<int> before)
    {
        gaps += Avx2.ShiftLeftLogical128BitLane(gaps, 4);
        gaps += Avx2.ShiftLeftLogical128BitLane(gaps, 8);
        gaps += Avx2.Shuffle(Avx2.Permute2x128(gaps, gaps, 0x08), 0xFF);
        var numbers = gaps + before;
        before += Avx2.PermuteVar8x32(gaps, Vector256.Create(7)) + Vector256.Create(8);
        return numbers;
    }

    /// <summary>What stands before the first step: <paramref name="previous"/>, and one more for each gap.</summary>
    public static Vector256<int> SumStart(int previous) => Vector256.Create(previous) + Vector256.Create(1, 2, 3, 4, 5, 6, 7, 8);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Unpack<TWidth>(ref byte source, ref int target, int add)
        where TWidth : struct, IBitWidth
    {
        var more = Vector256.Create(add);
        (Slot<TWidth>(ref source, 0) + more).StoreUnsafe(ref target, 0 * 8);
        (Slot<TWidth>(ref source, 1) + more).StoreUnsafe(ref target, 1 * 8);
        (Slot<TWidth>(ref source, 2) + more).StoreUnsafe(ref target, 2 * 8);
        (Slot<TWidth>(ref source, 3) + more).StoreUnsafe(ref target, 3 * 8);
        (Slot<TWidth>(ref source, 4) + more).StoreUnsafe(ref target, 4 * 8);
        (Slot<TWidth>(ref source, 5) + more).StoreUnsafe(ref target, 5 * 8);
        (Slot<TWidth>(ref source, 6) + more).StoreUnsafe(ref target, 6 * 8);
        (Slot<TWidth>(ref source, 7) + more).StoreUnsafe(ref target, 7 * 8);
        (Slot<TWidth>(ref source, 8) + more).StoreUnsafe(ref target, 8 * 8);
        (Slot<TWidth>(ref source, 9) + more).StoreUnsafe(ref target, 9 * 8);
        (Slot<TWidth>(ref source, 10) + more).StoreUnsafe(ref target, 10 * 8);
        (Slot<TWidth>(ref source, 11) + more).StoreUnsafe(ref target, 11 * 8);
        (Slot<TWidth>(ref source, 12) + more).StoreUnsafe(ref target, 12 * 8);
        (Slot<TWidth>(ref source, 13) + more).StoreUnsafe(ref target, 13 * 8);
        (Slot<TWidth>(ref source, 14) + more).StoreUnsafe(ref target, 14 * 8);
        (Slot<TWidth>(ref source, 15) + more).StoreUnsafe(ref target, 15 * 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum<TWidth>(ref byte source, ref int target, int previous)
        where TWidth : struct, IBitWidth
    {
        var before = SumStart(previous);
        SumStep(Slot<TWidth>(ref source, 0), ref before).StoreUnsafe(ref target, 0 * 8);
        SumStep(Slot<TWidth>(ref source, 1), ref before).StoreUnsafe(ref target, 1 * 8);
        SumStep(Slot<TWidth>(ref source, 2), ref before).StoreUnsafe(ref target, 2 * 8);
        SumStep(Slot<TWidth>(ref source, 3), ref before).StoreUnsafe(ref target, 3 * 8);
        SumStep(Slot<TWidth>(ref source, 4), ref before).StoreUnsafe(ref target, 4 * 8);
        SumStep(Slot<TWidth>(ref source, 5), ref before).StoreUnsafe(ref target, 5 * 8);
        SumStep(Slot<TWidth>(ref source, 6), ref before).StoreUnsafe(ref target, 6 * 8);
        SumStep(Slot<TWidth>(ref source, 7), ref before).StoreUnsafe(ref target, 7 * 8);
        SumStep(Slot<TWidth>(ref source, 8), ref before).StoreUnsafe(ref target, 8 * 8);
        SumStep(Slot<TWidth>(ref source, 9), ref before).StoreUnsafe(ref target, 9 * 8);
        SumStep(Slot<TWidth>(ref source, 10), ref before).StoreUnsafe(ref target, 10 * 8);
        SumStep(Slot<TWidth>(ref source, 11), ref before).StoreUnsafe(ref target, 11 * 8);
        SumStep(Slot<TWidth>(ref source, 12), ref before).StoreUnsafe(ref target, 12 * 8);
        SumStep(Slot<TWidth>(ref source, 13), ref before).StoreUnsafe(ref target, 13 * 8);
        SumStep(Slot<TWidth>(ref source, 14), ref before).StoreUnsafe(ref target, 14 * 8);
        SumStep(Slot<TWidth>(ref source, 15), ref before).StoreUnsafe(ref target, 15 * 8);
    }

    /// <summary>The eight numbers of one slot; after inlining with a constant slot no branch is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Slot<TWidth>(ref byte source, int slot)
        where TWidth : struct, IBitWidth
    {
        var bit = slot * TWidth.Bits;
        var row = bit / 32;
        var shift = bit % 32;
        var value = Row<TWidth>(ref source, row) >> shift;
        if (shift + TWidth.Bits > 32)
        {
            value |= Row<TWidth>(ref source, row + 1) << (32 - shift);
        }

        if (shift + TWidth.Bits != 32)
        {
            value &= Vector256.Create((1u << TWidth.Bits) - 1);
        }

        return value.AsInt32();
    }

    /// <summary>A row of words, or the row of halves behind the last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Row<TWidth>(ref byte source, int row)
        where TWidth : struct, IBitWidth => row < TWidth.Bits / 2
        ? Vector256.LoadUnsafe(ref source, (nuint)(row * 32)).AsUInt32()
        : Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(ref source, (nuint)(row * 32)).AsUInt16()).AsUInt32();
}
