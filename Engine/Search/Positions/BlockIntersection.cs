using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>Documents that two decoded blocks have in common.</summary>
internal static class BlockIntersection
{
    /// <summary>Finds documents below <paramref name="end"/> that stand in both blocks.</summary>
    /// <param name="lead">Ascending documents; the fewer of the two, for speed.</param>
    /// <param name="other">Ascending documents, padded as <see cref="PostingsCursor.PaddedDocs"/> are.</param>
    /// <param name="end">Documents from here on are left for another call.</param>
    /// <param name="inLead">Receives where in <paramref name="lead"/> each of them stands; as long as that.</param>
    /// <param name="inOther">Receives where in <paramref name="other"/>.</param>
    /// <returns>How many they are, and how many of <paramref name="lead"/> lie below <paramref name="end"/>.</returns>
    [SkipLocalsInit]
    public static (int Count, int Passed) Find(ReadOnlySpan<int> lead, ReadOnlySpan<int> other, int end, Span<byte> inLead, Span<byte> inOther)
    {
        Span<int> places = stackalloc int[PostingsCursor.BlockSize];
        Span<int> indexes = stackalloc int[PostingsCursor.BlockSize];
        var passed = lead.IsEmpty || lead[^1] < end ? lead.Length : PostingBlock.LowerBound(lead, end);
        var count = PostingsProbe.Find(other, lead[..passed], places, indexes);
        for (var i = 0; i < count; i++)
        {
            inLead[i] = (byte)places[i];
            inOther[i] = (byte)indexes[i];
        }

        return (count, passed);
    }

    /// <summary>The same where the other block is a bit set: none of it is decoded.</summary>
    /// <param name="lead">Ascending documents, none before <paramref name="firstBit"/>.</param>
    /// <param name="words">The words of the other block.</param>
    /// <param name="firstBit">The document of their first bit.</param>
    /// <param name="end">Documents from here on are left for another call.</param>
    /// <param name="inLead">Receives where in <paramref name="lead"/> each of them stands; as long as that.</param>
    /// <param name="inOther">Receives where in the other block.</param>
    public static (int Count, int Passed) FindInBits(
        ReadOnlySpan<int> lead, ReadOnlySpan<byte> words, int firstBit, int end, Span<byte> inLead, Span<byte> inOther)
    {
        var count = 0;
        var i = 0;
        var (at, word, rank) = (0, BinaryPrimitives.ReadUInt64LittleEndian(words), 0);
        for (; i < lead.Length && lead[i] < end; i++)
        {
            var bit = lead[i] - firstBit;
            for (; at < bit >> 6; word = BinaryPrimitives.ReadUInt64LittleEndian(words[(++at * sizeof(ulong))..]))
            {
                rank += BitOperations.PopCount(word);
            }

            // Without a branch: what is not in both is written over.
            inLead[count] = (byte)i;
            inOther[count] = (byte)(rank + BitOperations.PopCount(word & ((1UL << bit) - 1)));
            count += (int)((word >> bit) & 1);
        }

        return (count, i);
    }

    /// <summary>The plain twin of <see cref="Find"/>.</summary>
    public static (int Count, int Passed) FindPlainly(ReadOnlySpan<int> lead, ReadOnlySpan<int> other, int end, Span<byte> inLead, Span<byte> inOther)
    {
        var count = 0;
        var next = 0;
        var i = 0;
        for (; i < lead.Length && lead[i] < end; i++)
        {
            while (next < other.Length && other[next] < lead[i])
            {
                next++;
            }

            if (next < other.Length && other[next] == lead[i])
            {
                inLead[count] = (byte)i;
                inOther[count++] = (byte)next;
            }
        }

        return (count, i);
    }
}
