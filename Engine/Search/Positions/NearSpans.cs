using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>Where one operand of a near query stands in a document: the runs of any of its alternatives.</summary>
internal sealed class NearSpans((DocIterator Candidates, ExactRun Run)[] alternatives)
{
    /// <summary>Spans in the document read last, from the first position up to behind the last; ordered by both.</summary>
    public List<(int From, int To)> Spans { get; } = [];

    /// <summary>Fills <see cref="Spans"/>; the alternatives stand at <paramref name="doc"/> or, where they lack it, behind.</summary>
    public void Read(int doc)
    {
        Spans.Clear();
        foreach (var (candidates, run) in alternatives)
        {
            if (candidates.Doc == doc)
            {
                foreach (var start in run.Starts())
                {
                    Spans.Add((start, start + run.Length));
                }
            }
        }

        if (alternatives.Length > 1)
        {
            Spans.Sort();
        }
    }

    /// <summary>Index of the first span that begins at or after <paramref name="position"/>.</summary>
    public int FirstFrom(int position)
    {
        var low = 0;
        var high = Spans.Count;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = Spans[middle].From < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
