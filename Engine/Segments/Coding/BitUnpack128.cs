using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Engine.Segments.Coding;

/// <summary>What <see cref="BitUnpack256"/> does, by vectors of 128 bits, for processors that have no wider ones: a slot is two vectors.</summary>
internal static class BitUnpack128
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

    /// <summary>See <see cref="BitPacking.Unpack"/>; needs all bytes and room for 128 numbers, and a width above 0.</summary>
    public static unsafe void Unpack(ref byte packed, int width, ref int values, int add) => ByWidth[width - 1](ref packed, ref values, add);

    /// <summary>See <see cref="BitPacking.UnpackSum"/>; needs the same.</summary>
    public static unsafe void UnpackSum(ref byte packed, int width, ref int values, int previous) => SumsByWidth[width - 1](ref packed, ref values, previous);

    /// <summary>One step of four gaps on the way to numbers: returns them, and moves what stands before the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> SumStep(Vector128<int> gaps, ref Vector128<int> before)
    {
        // An index of 4 is outside of the vector and gives 0: lanes move up by one, then by two.
        gaps += Vector128.Shuffle(gaps, Vector128.Create(4, 0, 1, 2));
        gaps += Vector128.Shuffle(gaps, Vector128.Create(4, 4, 0, 1));
        var numbers = gaps + before;
        before += Vector128.Shuffle(gaps, Vector128.Create(3)) + Vector128.Create(4);
        return numbers;
    }

    /// <summary>What stands before the first step: <paramref name="previous"/>, and one more for each gap.</summary>
    public static Vector128<int> SumStart(int previous) => Vector128.Create(previous) + Vector128.Create(1, 2, 3, 4);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Unpack<TWidth>(ref byte source, ref int target, int add)
        where TWidth : struct, IBitWidth
    {
        var more = Vector128.Create(add);
        Step<TWidth>(ref source, ref target, more, 0);
        Step<TWidth>(ref source, ref target, more, 1);
        Step<TWidth>(ref source, ref target, more, 2);
        Step<TWidth>(ref source, ref target, more, 3);
        Step<TWidth>(ref source, ref target, more, 4);
        Step<TWidth>(ref source, ref target, more, 5);
        Step<TWidth>(ref source, ref target, more, 6);
        Step<TWidth>(ref source, ref target, more, 7);
        Step<TWidth>(ref source, ref target, more, 8);
        Step<TWidth>(ref source, ref target, more, 9);
        Step<TWidth>(ref source, ref target, more, 10);
        Step<TWidth>(ref source, ref target, more, 11);
        Step<TWidth>(ref source, ref target, more, 12);
        Step<TWidth>(ref source, ref target, more, 13);
        Step<TWidth>(ref source, ref target, more, 14);
        Step<TWidth>(ref source, ref target, more, 15);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum<TWidth>(ref byte source, ref int target, int previous)
        where TWidth : struct, IBitWidth
    {
        var before = SumStart(previous);
        SumSlot<TWidth>(ref source, ref target, ref before, 0);
        SumSlot<TWidth>(ref source, ref target, ref before, 1);
        SumSlot<TWidth>(ref source, ref target, ref before, 2);
        SumSlot<TWidth>(ref source, ref target, ref before, 3);
        SumSlot<TWidth>(ref source, ref target, ref before, 4);
        SumSlot<TWidth>(ref source, ref target, ref before, 5);
        SumSlot<TWidth>(ref source, ref target, ref before, 6);
        SumSlot<TWidth>(ref source, ref target, ref before, 7);
        SumSlot<TWidth>(ref source, ref target, ref before, 8);
        SumSlot<TWidth>(ref source, ref target, ref before, 9);
        SumSlot<TWidth>(ref source, ref target, ref before, 10);
        SumSlot<TWidth>(ref source, ref target, ref before, 11);
        SumSlot<TWidth>(ref source, ref target, ref before, 12);
        SumSlot<TWidth>(ref source, ref target, ref before, 13);
        SumSlot<TWidth>(ref source, ref target, ref before, 14);
        SumSlot<TWidth>(ref source, ref target, ref before, 15);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<TWidth>(ref byte source, ref int target, Vector128<int> more, int slot)
        where TWidth : struct, IBitWidth
    {
        (Half<TWidth>(ref source, slot, 0) + more).StoreUnsafe(ref target, (nuint)(slot * 8));
        (Half<TWidth>(ref source, slot, 1) + more).StoreUnsafe(ref target, (nuint)((slot * 8) + 4));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SumSlot<TWidth>(ref byte source, ref int target, ref Vector128<int> before, int slot)
        where TWidth : struct, IBitWidth
    {
        SumStep(Half<TWidth>(ref source, slot, 0), ref before).StoreUnsafe(ref target, (nuint)(slot * 8));
        SumStep(Half<TWidth>(ref source, slot, 1), ref before).StoreUnsafe(ref target, (nuint)((slot * 8) + 4));
    }

    /// <summary>Lanes 0 to 3 or 4 to 7 of one slot; after inlining with constants no branch is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Half<TWidth>(ref byte source, int slot, int half)
        where TWidth : struct, IBitWidth
    {
        var bit = slot * TWidth.Bits;
        var row = bit / 32;
        var shift = bit % 32;
        var value = Row<TWidth>(ref source, row, half) >> shift;
        if (shift + TWidth.Bits > 32)
        {
            value |= Row<TWidth>(ref source, row + 1, half) << (32 - shift);
        }

        if (shift + TWidth.Bits != 32)
        {
            value &= Vector128.Create((1u << TWidth.Bits) - 1);
        }

        return value.AsInt32();
    }

    /// <summary>Half of a row of words, or of the row of halves behind the last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Row<TWidth>(ref byte source, int row, int half)
        where TWidth : struct, IBitWidth
    {
        if (row < TWidth.Bits / 2)
        {
            return Vector128.LoadUnsafe(ref source, (nuint)((row * 32) + (half * 16))).AsUInt32();
        }

        var halves = Vector128.LoadUnsafe(ref source, (nuint)(row * 32)).AsUInt16();
        return half == 0 ? Vector128.WidenLower(halves) : Vector128.WidenUpper(halves);
    }
}
