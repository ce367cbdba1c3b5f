using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Engine.Segments.Coding;

/// <summary>Turns gaps back into the ascending numbers they lie between.</summary>
internal static class DeltaSum
{
    /// <summary>Replaces each gap by its number: <paramref name="previous"/> + the sum of all gaps up to it + how many they are.</summary>
    public static void Sum(Span<int> gaps, int previous)
    {
        var done = BitUnpack256.IsSupported ? Sum256(gaps, previous) : Sum128(gaps, previous);
        SumPlainly(gaps[done..], done == 0 ? previous : gaps[done - 1]);
    }

    /// <summary>The same for as many gaps as fill vectors of 256 bits; returns how many.</summary>
    public static int Sum256(Span<int> gaps, int previous)
    {
        ref var first = ref MemoryMarshal.GetReference(gaps);
        var before = BitUnpack256.SumStart(previous);
        var done = 0;
        for (; done <= gaps.Length - Vector256<int>.Count; done += Vector256<int>.Count)
        {
            BitUnpack256.SumStep(Vector256.LoadUnsafe(ref first, (nuint)done), ref before).StoreUnsafe(ref first, (nuint)done);
        }

        return done;
    }

    /// <summary>The same for as many gaps as fill vectors of 128 bits; returns how many.</summary>
    public static int Sum128(Span<int> gaps, int previous)
    {
        ref var first = ref MemoryMarshal.GetReference(gaps);
        var before = BitUnpack128.SumStart(previous);
        var done = 0;
        for (; done <= gaps.Length - Vector128<int>.Count; done += Vector128<int>.Count)
        {
            BitUnpack128.SumStep(Vector128.LoadUnsafe(ref first, (nuint)done), ref before).StoreUnsafe(ref first, (nuint)done);
        }

        return done;
    }

    /// <summary>The plain twin of <see cref="Sum"/>.</summary>
    public static void SumPlainly(Span<int> gaps, int previous)
    {
        for (var i = 0; i < gaps.Length; i++)
        {
            previous += gaps[i] + 1;
            gaps[i] = previous;
        }
    }
}
