using NewsSearch.Archive.Answering;

namespace NewsSearch.Archive.Highlighting;

/// <summary>Chooses the passages of a text that show best why it matched.</summary>
/// <remarks>
/// Greedy: the cluster of marks within <see cref="ClusterLength"/> with the most different parts of the query, then the most marks, then the earliest, becomes a
/// passage; then again, where parts already shown count little. A second passage is always welcome, a third one only if it shows a part that the others lack.
/// </remarks>
internal static class SnippetPicker
{
    private const int MaxPassages = 3;
    private const int UsualPassages = 2;
    private const int ClusterLength = 160;

    /// <summary>Passages of <paramref name="text"/> in its order, apart from each other; its beginning if nothing is marked, none if it is empty.</summary>
    public static IReadOnlyList<TextRange> Pick(string text, MarkList marks)
    {
        if (text.Length == 0)
        {
            return [];
        }

        if (marks.Marks.Count == 0)
        {
            return [PassageBounds.AtStart(text)];
        }

        var passages = new List<TextRange>();
        var shown = new HashSet<int>();
        for (var round = 0; round < MaxPassages; round++)
        {
            var free = marks.Marks.Where(mark => !passages.Exists(passage => mark.Start < passage.End && mark.End > passage.Start)).ToList();
            if (free.Count == 0 || (round >= UsualPassages && free.TrueForAll(mark => shown.Contains(mark.Unit))))
            {
                break;
            }

            var passage = PassageBounds.Around(text, BestCluster(free, passages, shown), marks.Shown, passages);
            Insert(passages, passage, text);
            shown.UnionWith(marks.Marks.Where(mark => mark.Start >= passage.Start && mark.End <= passage.End).Select(mark => mark.Unit));
        }

        return passages;
    }

    /// <summary>The stretch of the best cluster among marks outside all passages; no passage lies inside it.</summary>
    private static TextRange BestCluster(List<Mark> free, List<TextRange> passages, HashSet<int> shown)
    {
        var score = new ClusterScore(shown);
        var (best, bestScore, last) = (0..1, 0, -1);
        for (var first = 0; first < free.Count; first++)
        {
            var limit = Math.Min(free[first].Start + ClusterLength, NextPassage(free[first].Start, passages));
            while (last + 1 < free.Count && (free[last + 1].Start < limit || last < first))
            {
                score.Add(free[++last].Unit);
            }

            if (score.Value > bestScore)
            {
                (best, bestScore) = (first..(last + 1), score.Value);
            }

            score.Remove(free[first].Unit);
        }

        var (from, to) = (free[best.Start.Value].Start, 0);
        for (var i = best.Start.Value; i < best.End.Value; i++)
        {
            to = Math.Max(to, free[i].End);
        }

        return new TextRange(from, to);
    }

    private static int NextPassage(int index, List<TextRange> passages)
    {
        foreach (var passage in passages)
        {
            if (passage.Start >= index)
            {
                return passage.Start;
            }
        }

        return int.MaxValue;
    }

    /// <summary>Adds a passage in its place; passages with nothing but blanks between them become one.</summary>
    private static void Insert(List<TextRange> passages, TextRange passage, string text)
    {
        var at = passages.FindIndex(other => other.Start > passage.Start);
        at = at < 0 ? passages.Count : at;
        passages.Insert(at, passage);
        for (var i = Math.Min(at + 1, passages.Count - 1); i >= Math.Max(1, at); i--)
        {
            var (before, behind) = (passages[i - 1], passages[i]);
            if (text.AsSpan(before.End, behind.Start - before.End).IsWhiteSpace())
            {
                passages[i - 1] = new TextRange(before.Start, behind.End);
                passages.RemoveAt(i);
            }
        }
    }
}
