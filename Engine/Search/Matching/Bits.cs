using System.Numerics;

namespace NewsSearch.Engine.Search.Matching;

/// <summary>Sets of small numbers as bits, 64 a word, the lowest number in the lowest bit.</summary>
internal static class Bits
{
    /// <summary>Words that hold <paramref name="count"/> bits.</summary>
    public static int Words(int count) => (count + 63) >> 6;

    /// <summary>Adds a number.</summary>
    public static void Set(Span<ulong> bits, int index) => bits[index >> 6] |= 1UL << index;

    /// <summary>Whether a number is in the set.</summary>
    public static bool Contains(ReadOnlySpan<ulong> bits, int index) => (bits[index >> 6] & (1UL << index)) != 0;

    /// <summary>Adds the numbers of [<paramref name="from"/>, <paramref name="to"/>); none if that is empty.</summary>
    public static void SetRange(Span<ulong> bits, int from, int to)
    {
        if (from >= to)
        {
            return;
        }

        var first = from >> 6;
        var last = (to - 1) >> 6;
        var head = ulong.MaxValue << from;
        var tail = ulong.MaxValue >> -to;
        if (first == last)
        {
            bits[first] |= head & tail;
            return;
        }

        bits[first] |= head;
        bits[(first + 1)..last].Fill(ulong.MaxValue);
        bits[last] |= tail;
    }

    /// <summary>Removes the numbers outside [<paramref name="from"/>, <paramref name="to"/>).</summary>
    public static void KeepRange(Span<ulong> bits, int from, int to)
    {
        if (from >= to)
        {
            bits.Clear();
            return;
        }

        var first = from >> 6;
        var last = (to - 1) >> 6;
        bits[..first].Clear();
        bits[first] &= ulong.MaxValue << from;
        bits[last] &= ulong.MaxValue >> -to;
        bits[(last + 1)..].Clear();
    }

    /// <summary>Keeps what is also in <paramref name="other"/>.</summary>
    public static void And(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        var done = 0;
        for (; done <= bits.Length - Vector<ulong>.Count; done += Vector<ulong>.Count)
        {
            var rest = bits[done..];
            (new Vector<ulong>(rest) & new Vector<ulong>(other[done..])).CopyTo(rest);
        }

        for (; done < bits.Length; done++)
        {
            bits[done] &= other[done];
        }
    }

    /// <summary>Removes what is in <paramref name="other"/>.</summary>
    public static void AndNot(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        var done = 0;
        for (; done <= bits.Length - Vector<ulong>.Count; done += Vector<ulong>.Count)
        {
            var rest = bits[done..];
            Vector.AndNot(new Vector<ulong>(rest), new Vector<ulong>(other[done..])).CopyTo(rest);
        }

        for (; done < bits.Length; done++)
        {
            bits[done] &= ~other[done];
        }
    }

    /// <summary>Adds what is in <paramref name="other"/>, which may have fewer words.</summary>
    public static void Or(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        var done = 0;
        for (; done <= other.Length - Vector<ulong>.Count; done += Vector<ulong>.Count)
        {
            var rest = bits[done..];
            (new Vector<ulong>(rest) | new Vector<ulong>(other[done..])).CopyTo(rest);
        }

        for (; done < other.Length; done++)
        {
            bits[done] |= other[done];
        }
    }

    /// <summary>How many numbers the set holds.</summary>
    public static int Count(ReadOnlySpan<ulong> bits)
    {
        // Four sums, so that one addition need not wait for the one before.
        int first = 0, second = 0, third = 0, fourth = 0;
        var done = 0;
        for (; done <= bits.Length - 4; done += 4)
        {
            var four = bits.Slice(done, 4);
            first += BitOperations.PopCount(four[0]);
            second += BitOperations.PopCount(four[1]);
            third += BitOperations.PopCount(four[2]);
            fourth += BitOperations.PopCount(four[3]);
        }

        for (; done < bits.Length; done++)
        {
            first += BitOperations.PopCount(bits[done]);
        }

        return first + second + third + fourth;
    }

    /// <summary>How many numbers of [<paramref name="from"/>, <paramref name="to"/>) the set holds.</summary>
    public static int Count(ReadOnlySpan<ulong> bits, int from, int to)
    {
        if (from >= to)
        {
            return 0;
        }

        var first = from >> 6;
        var last = (to - 1) >> 6;
        var head = ulong.MaxValue << from;
        var tail = ulong.MaxValue >> -to;
        return first == last
            ? BitOperations.PopCount(bits[first] & head & tail)
            : BitOperations.PopCount(bits[first] & head) + Count(bits[(first + 1)..last]) + BitOperations.PopCount(bits[last] & tail);
    }

    /// <summary>The least number of the set at or after <paramref name="index"/>, or -1.</summary>
    public static int NextSet(ReadOnlySpan<ulong> bits, int index)
    {
        var word = index >> 6;
        if (word >= bits.Length)
        {
            return -1;
        }

        var rest = bits[word] & (ulong.MaxValue << index);
        while (rest == 0)
        {
            if (++word >= bits.Length)
            {
                return -1;
            }

            rest = bits[word];
        }

        return (word << 6) + BitOperations.TrailingZeroCount(rest);
    }
}
