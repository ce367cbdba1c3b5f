using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Checking;

/// <summary>Verifies the postings of one term after another of a field, and hands them on.</summary>
internal sealed class PostingsCheck(SegmentReader segment, int field, bool text, Action<string> report)
{
    /// <summary>Reads all postings of <paramref name="entry"/>; false if something is wrong, which has been reported.</summary>
    /// <param name="name">The term, for reports.</param>
    /// <param name="entry">What the dictionary says of it.</param>
    /// <param name="use">Is given each document with its frequency.</param>
    public bool Run(string name, TermEntry entry, Action<int, int> use)
    {
        var cursor = segment.OpenPostings(field, entry);
        var peeks = segment.OpenPostings(field, entry);
        var (last, documents, occurrences) = (-1, 0L, 0L);
        while (cursor.NextBlock())
        {
            for (var i = 0; i < cursor.Docs.Length; i++)
            {
                var (doc, frequency) = (cursor.Docs[i], cursor.Frequencies[i]);
                if (doc <= last || doc >= segment.DocCount || frequency < 1)
                {
                    return Report($"'{name}' has document {doc} ({frequency} times) after {last}");
                }

                if (text && !PositionsAscend(cursor.Positions(i)))
                {
                    return Report($"'{name}' has positions in document {doc} that do not ascend");
                }

                if (!IsCovered(peeks, doc, frequency))
                {
                    return Report($"'{name}' occurs {frequency} times in document {doc}, which no impact of its block and run covers");
                }

                use(doc, frequency);
                last = doc;
                documents++;
                occurrences += frequency;
            }

            var end = peeks.PeekBlock(last, out _);
            if (end != last)
            {
                return Report($"a block of '{name}' ends with document {last}, its skip entry says {end}");
            }
        }

        return (documents, occurrences) == (entry.DocFreq, entry.TotalFrequency)
            || Report($"'{name}' should occur {entry.TotalFrequency} times in {entry.DocFreq} documents, occurs {occurrences} times in {documents}");
    }

    private static bool PositionsAscend(ReadOnlySpan<int> positions)
    {
        var last = 0;
        foreach (var position in positions)
        {
            if (position < last)
            {
                return false;
            }

            last = position;
        }

        return true;
    }

    private static bool Covers(ReadOnlySpan<Impact> impacts, int frequency, byte norm)
    {
        foreach (var impact in impacts)
        {
            if (impact.Frequency >= frequency && impact.Norm <= norm)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCovered(PostingsCursor peeks, int doc, int frequency)
    {
        if (!text)
        {
            return true;
        }

        var norm = segment.Norms(field, doc, 1)[0];
        return peeks.PeekBlock(doc, out var impacts) < int.MaxValue && Covers(impacts, frequency, norm)
            && peeks.PeekRun(doc, out impacts) < int.MaxValue && Covers(impacts, frequency, norm);
    }

    private bool Report(string problem)
    {
        report($"field {field}: {problem}");
        return false;
    }
}
