namespace NewsSearch.Engine.Segments.Columns;

/// <summary>
/// Where lists of sort keys fall among the documents of a segment. The last few lists are remembered: a timeline by month has hundreds of boundaries, and is asked for again
/// and again. For any number of threads.
/// </summary>
internal sealed class DateBoundaries(LongColumn? sortKeys, int docCount)
{
    private const int Remembered = 4;

    /// <summary>A longer list is not remembered.</summary>
    private const int MaxLength = 1 << 14;

    private volatile Known[] _known = [];

    /// <summary>The documents cut where, for each of <paramref name="boundaries"/>, which ascend, the first one stands whose sort key is at or above it.</summary>
    public DocBuckets Find(long[] boundaries)
    {
        var known = _known;
        foreach (var one in known)
        {
            if (one.Boundaries.AsSpan().SequenceEqual(boundaries))
            {
                return one.Buckets;
            }
        }

        var docs = new int[boundaries.Length];
        for (var i = 0; i < docs.Length; i++)
        {
            docs[i] = sortKeys?.FirstAtOrAbove(boundaries[i], i == 0 ? 0 : docs[i - 1]) ?? 0;
        }

        var buckets = new DocBuckets(docs, docCount);
        if (docs.Length <= MaxLength)
        {
            // Two threads may both add theirs, and one is lost: it is found anew the next time.
            _known = [new Known([.. boundaries], buckets), .. known.Take(Remembered - 1)];
        }

        return buckets;
    }

    private sealed record Known(long[] Boundaries, DocBuckets Buckets);
}
