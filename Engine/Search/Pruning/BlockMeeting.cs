using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>Finds the documents that a list shares with a block of postings.</summary>
internal static class BlockMeeting
{
    /// <summary>Sets the places of the shared documents in both, ascending; returns how many there are.</summary>
    /// <param name="docs">Ascending, none above the last of <paramref name="block"/>.</param>
    /// <param name="block">Ascending.</param>
    /// <param name="inDocs">Room for the places in <paramref name="docs"/>.</param>
    /// <param name="inBlock">Room for the places in <paramref name="block"/>.</param>
    /// <remarks>Does what <see cref="MeetPlainly"/> does; goes through the block by vectors, so that each costs a comparison however many documents lie in it.</remarks>
    public static int Meet(ReadOnlySpan<int> docs, ReadOnlySpan<int> block, Span<int> inDocs, Span<int> inBlock)
    {
        var width = Vector256<int>.Count;
        if (block.Length < width)
        {
            return MeetPlainly(docs, block, inDocs, inBlock);
        }

        ref var first = ref MemoryMarshal.GetReference(block);
        var at = 0;
        var lastStart = block.Length - width;
        var count = 0;
        for (var i = 0; i < docs.Length; i++)
        {
            var doc = docs[i];
            while (at < lastStart && block[at + width - 1] < doc)
            {
                // The last vector overlaps with the one before, where the block is no multiple of it.
                at = Math.Min(at + width, lastStart);
            }

            var mask = Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)at), Vector256.Create(doc)).ExtractMostSignificantBits();
            if (mask != 0)
            {
                inDocs[count] = i;
                inBlock[count++] = at + BitOperations.TrailingZeroCount(mask);
            }
        }

        return count;
    }

    /// <summary>The plain twin of <see cref="Meet"/>.</summary>
    public static int MeetPlainly(ReadOnlySpan<int> docs, ReadOnlySpan<int> block, Span<int> inDocs, Span<int> inBlock)
    {
        var count = 0;
        for (var i = 0; i < docs.Length; i++)
        {
            var at = block.BinarySearch(docs[i]);
            if (at >= 0)
            {
                inDocs[count] = i;
                inBlock[count++] = at;
            }
        }

        return count;
    }
}
