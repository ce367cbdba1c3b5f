using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Engine.Segments;

/// <summary>Turns gaps back into the ascending numbers they lie between.</summary>
internal static class DeltaSum
{
    /// <summary>Replaces each gap by its number: <paramref name="previous"/> + the sum of all gaps up to it + how many they are.</summary>
    public static void Sum(Span<int> gaps, int previous)
    {
        var done = 0;
        if (gaps.Length >= Vector128<int>.Count)
        {
            ref var first = ref MemoryMarshal.GetReference(gaps);
            var carry = Vector128.Create(previous);
            var ramp = Vector128.Create(1, 2, 3, 4);
            for (; done <= gaps.Length - Vector128<int>.Count; done += Vector128<int>.Count)
            {
                // An index of 4 is outside of the vector and gives 0: lanes move up by one, then by two.
                var sum = Vector128.LoadUnsafe(ref first, (nuint)done);
                sum += Vector128.Shuffle(sum, Vector128.Create(4, 0, 1, 2));
                sum += Vector128.Shuffle(sum, Vector128.Create(4, 4, 0, 1));
                sum += carry + ramp;
                sum.StoreUnsafe(ref first, (nuint)done);
                carry = Vector128.Shuffle(sum, Vector128.Create(3, 3, 3, 3));
            }

            previous = carry[0];
        }

        SumPlainly(gaps[done..], previous);
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
