using System.Numerics;
using System.Runtime.Intrinsics;

namespace NewsSearch.Engine.Segments.Columns;

/// <summary>The documents of a segment cut into runs at some boundaries. Does not change; for any number of threads.</summary>
internal sealed class DocBuckets
{
    /// <summary>For each so many documents it is noted how many boundaries lie before: most often no other is among them.</summary>
    private const int GranuleBits = 6;

    private readonly int[] _firsts;
    private readonly int[] _granules;

    /// <summary>Cuts the first <paramref name="docCount"/> documents at <paramref name="firsts"/>, which ascend: each is the first document of a run.</summary>
    public DocBuckets(ReadOnlySpan<int> firsts, int docCount)
    {
        // What stands behind the last ends every search.
        _firsts = [.. firsts, int.MaxValue];
        _granules = new int[(docCount >> GranuleBits) + 1];
        var bucket = 0;
        for (var granule = 0; granule < _granules.Length; granule++)
        {
            while (_firsts[bucket] <= granule << GranuleBits)
            {
                bucket++;
            }

            _granules[granule] = bucket;
        }
    }

    /// <summary>The boundaries.</summary>
    public ReadOnlySpan<int> Firsts => _firsts.AsSpan(0, _firsts.Length - 1);

    /// <summary>How many boundaries stand at or before a document: the number of its run, where 0 is the run before the first boundary.</summary>
    public int Of(int doc)
    {
        var bucket = _granules[doc >> GranuleBits];
        while (_firsts[bucket] <= doc)
        {
            bucket++;
        }

        return bucket;
    }

    /// <summary>Counts the documents of each run: adds to <paramref name="counts"/>, which has a place for every run.</summary>
    /// <param name="docs">Ascending.</param>
    /// <param name="counts">The counts.</param>
    public void Count(ReadOnlySpan<int> docs, Span<long> counts)
    {
        const int ManyOfBucket = 6;
        if (docs.IsEmpty)
        {
            return;
        }

        if ((Of(docs[^1]) - Of(docs[0]) + 1L) * ManyOfBucket < docs.Length)
        {
            CountRuns(docs, counts);
            return;
        }

        foreach (var doc in docs)
        {
            counts[Of(doc)]++;
        }
    }

    /// <summary>The same where runs have many documents: sixteen at a time are compared with the end of a run.</summary>
    private void CountRuns(ReadOnlySpan<int> docs, Span<long> counts)
    {
        for (var bucket = Of(docs[0]); !docs.IsEmpty; bucket++)
        {
            var count = CountBefore(docs, _firsts[bucket]);
            counts[bucket] += count;
            docs = docs[count..];
        }
    }

    private static int CountBefore(ReadOnlySpan<int> docs, int end)
    {
        var count = 0;
        for (; docs.Length - count >= Vector512<int>.Count; count += Vector512<int>.Count)
        {
            var before = Vector512.LessThan(Vector512.Create(docs[count..]), Vector512.Create(end)).ExtractMostSignificantBits();
            if (before != ushort.MaxValue)
            {
                return count + BitOperations.PopCount(before);
            }
        }

        while (count < docs.Length && docs[count] < end)
        {
            count++;
        }

        return count;
    }
}
