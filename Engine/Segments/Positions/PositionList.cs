using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Engine.Segments.Positions;

/// <summary>The positions of a term in one document, ascending, with enough behind them that whole vectors can be read.</summary>
internal readonly ref struct PositionList
{
    /// <summary>Numbers of a vector.</summary>
    public const int Padding = 8;

    /// <summary>What stands behind the last position, up to the end of its vector: greater than any position.</summary>
    public const int Behind = int.MaxValue;

    /// <summary>Takes the first <paramref name="count"/> numbers of a buffer that has <see cref="Padding"/> more, which are overwritten.</summary>
    public PositionList(Span<int> buffer, int count)
    {
        buffer.Slice(count, Padding).Fill(Behind);
        Padded = buffer[..((count + Padding - 1) & -Padding)];
        Count = count;
    }

    /// <summary>How many positions there are.</summary>
    public int Count { get; }

    /// <summary>The positions, and <see cref="Behind"/> up to a multiple of <see cref="Padding"/>.</summary>
    public ReadOnlySpan<int> Padded { get; }

    /// <summary>The positions.</summary>
    public ReadOnlySpan<int> Positions => Padded[..Count];

    /// <summary>Turns the first <paramref name="count"/> distances into positions: each is the sum of all distances up to it.</summary>
    /// <param name="distances">The distances, with <see cref="Padding"/> more numbers behind them.</param>
    /// <param name="count">How many are summed, from 1.</param>
    /// <param name="positions">Receives the sums, and others up to <see cref="Padding"/> numbers behind them.</param>
    public static void Sum(ReadOnlySpan<int> distances, int count, Span<int> positions)
    {
        Debug.Assert(distances.Length >= count + Padding - 1 && positions.Length >= count + Padding - 1);
        ref var from = ref MemoryMarshal.GetReference(distances[..(count + Padding - 1)]);
        ref var to = ref MemoryMarshal.GetReference(positions[..(count + Padding - 1)]);
        var carry = Vector256<int>.Zero;
        for (nuint done = 0; done < (nuint)count; done += Padding)
        {
            // An index of 8 is outside of the vector and gives 0: lanes move up by one, then by two and by four.
            var sum = Vector256.LoadUnsafe(ref from, done);
            sum += Vector256.Shuffle(sum, Vector256.Create(8, 0, 1, 2, 3, 4, 5, 6));
            sum += Vector256.Shuffle(sum, Vector256.Create(8, 8, 0, 1, 2, 3, 4, 5));
            sum += Vector256.Shuffle(sum, Vector256.Create(8, 8, 8, 8, 0, 1, 2, 3));
            sum += carry;
            sum.StoreUnsafe(ref to, done);
            carry = Vector256.Create(sum[7]);
        }
    }

    /// <summary>The plain twin of <see cref="Sum"/>.</summary>
    public static void SumPlainly(ReadOnlySpan<int> distances, int count, Span<int> positions)
    {
        var position = 0;
        for (var i = 0; i < count; i++)
        {
            position += distances[i];
            positions[i] = position;
        }
    }
}
