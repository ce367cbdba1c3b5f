namespace NewsSearch.Archive.Highlighting;

/// <summary>Words or phrases near each other: those that have a partner within the distance.</summary>
/// <param name="number">Its number.</param>
/// <param name="fields">Where it may be marked.</param>
/// <param name="left">Alternatives of the left side, each a run of forms.</param>
/// <param name="right">Likewise of the right side.</param>
/// <param name="maxBetween">Words allowed between them.</param>
/// <param name="ordered">Whether left must stand before right.</param>
internal sealed class NearUnit(
    int number,
    MarkFields fields,
    IReadOnlyList<IReadOnlyList<int>> left,
    IReadOnlyList<IReadOnlyList<int>> right,
    int maxBetween,
    bool ordered) : MarkUnit(number, fields)
{
    /// <inheritdoc/>
    public override void Find(FieldWords words, List<Mark> marks)
    {
        var lefts = Spans(words, left);
        var rights = Spans(words, right);
        MarkNeighbours(lefts, rights, words, marks);
        if (!ordered)
        {
            MarkNeighbours(rights, lefts, words, marks);
        }
    }

    private static List<WordSpan> Spans(FieldWords words, IReadOnlyList<IReadOnlyList<int>> alternatives)
    {
        var spans = new List<WordSpan>();
        foreach (var forms in alternatives)
        {
            PhraseMatcher.Find(words, forms, 0, match => spans.Add(new WordSpan(match[0], match[^1])));
        }

        return spans;
    }

    /// <summary>Marks each of one side that has one of the other behind it, and the other way round.</summary>
    private void MarkNeighbours(List<WordSpan> before, List<WordSpan> after, FieldWords words, List<Mark> marks)
    {
        int[] starts = [.. after.Select(span => span.First).Order()];
        foreach (var span in before)
        {
            var next = FirstAbove(starts, span.Last);
            if (next < starts.Length && starts[next] - span.Last - 1 <= maxBetween)
            {
                words.MarkRun(span, Number, MaxMarkLength, marks);
            }
        }

        int[] ends = [.. before.Select(span => span.Last).Order()];
        foreach (var span in after)
        {
            var previous = FirstAbove(ends, span.First - 1) - 1;
            if (previous >= 0 && span.First - ends[previous] - 1 <= maxBetween)
            {
                words.MarkRun(span, Number, MaxMarkLength, marks);
            }
        }
    }

    /// <summary>Index of the first number of an ascending list that is greater than <paramref name="bound"/>.</summary>
    private static int FirstAbove(int[] ascending, int bound)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ascending[middle] > bound ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
