using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// The exact length of a field over live documents. A segment keeps the exact sum over all, but of a single document only the rounded length: what deleted ones had is counted in the postings.
/// </summary>
internal static class FieldLength
{
    /// <summary>Tokens of a text field in the live documents of a segment.</summary>
    public static long OfLive(SegmentView segment, int field, TermSpace spaces, CancellationToken cancellation)
    {
        var total = segment.Reader.TotalLength(field);
        if (segment.Live is null || total == 0)
        {
            return total;
        }

        // Every token has one surface form: occurrences of deleted documents are their tokens. A token may have several lemmas, but it always has one: there the last position tells.
        return total - (spaces.HasFlag(TermSpace.Surface)
            ? DeletedOccurrences(segment.Reader, segment.Live, field, cancellation)
            : DeletedPositions(segment.Reader, segment.Live, field, cancellation));
    }

    private static long DeletedOccurrences(SegmentReader reader, LiveDocs live, int field, CancellationToken cancellation)
    {
        var occurrences = 0L;
        var terms = reader.Terms(field, TermSpace.Surface).Seek([]);
        while (terms.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            var postings = reader.OpenPostings(field, terms.Entry);
            while (postings.NextBlock())
            {
                var docs = postings.Docs;
                var frequencies = postings.Frequencies;
                for (var i = 0; i < docs.Length; i++)
                {
                    occurrences += live.Contains(docs[i]) ? 0 : frequencies[i];
                }
            }
        }

        return occurrences;
    }

    private static long DeletedPositions(SegmentReader reader, LiveDocs live, int field, CancellationToken cancellation)
    {
        var lengths = new int[reader.DocCount];
        var terms = reader.Terms(field, TermSpace.Lemma).Seek([]);
        while (terms.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            var postings = reader.OpenPostings(field, terms.Entry);
            while (postings.NextBlock())
            {
                var docs = postings.Docs;
                for (var i = 0; i < docs.Length; i++)
                {
                    if (!live.Contains(docs[i]))
                    {
                        lengths[docs[i]] = Math.Max(lengths[docs[i]], postings.Positions(i)[^1] + 1);
                    }
                }
            }
        }

        return lengths.Sum(length => (long)length);
    }
}
