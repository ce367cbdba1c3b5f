using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;

namespace NewsSearch.Archive.Highlighting;

/// <summary>Widens a cluster of marks to a passage that reads well, cut between sentences where one ends nearby, otherwise between words; never inside a character or a mark.</summary>
internal static class PassageBounds
{
    private const int Length = 200;
    private const int MaxLength = 240;
    private const int MinLength = 150;
    private const int Before = 60;
    private const int MaxBefore = 80;

    /// <summary>The beginning of a text that is not empty.</summary>
    public static TextRange AtStart(string text) => new(0, End(text, 0, 0, text.Length, []));

    /// <summary>The passage around a cluster.</summary>
    /// <param name="text">The text.</param>
    /// <param name="core">The cluster.</param>
    /// <param name="marks">All marks as shown, ascending, apart from each other.</param>
    /// <param name="taken">Passages that it must not overlap, ascending; the cluster does not.</param>
    public static TextRange Around(string text, TextRange core, IReadOnlyList<TextRange> marks, IReadOnlyList<TextRange> taken)
    {
        foreach (var mark in marks)
        {
            if (mark.Start < core.End && mark.End > core.Start)
            {
                core = new TextRange(Math.Min(core.Start, mark.Start), Math.Max(core.End, mark.End));
            }
        }

        var (floor, ceiling) = (0, text.Length);
        foreach (var passage in taken)
        {
            floor = passage.End <= core.Start ? passage.End : floor;
            ceiling = passage.Start >= core.End ? Math.Min(ceiling, passage.Start) : ceiling;
        }

        TextRange[] near = [.. marks.Where(mark => mark.End > core.Start - MaxLength && mark.Start < core.End + MaxLength)];
        var start = Start(text, core, floor, ceiling, near);
        return new TextRange(start, End(text, start, core.End, ceiling, near));
    }

    private static int Start(string text, TextRange core, int floor, int ceiling, IReadOnlyList<TextRange> marks)
    {
        var missingBehind = Length - (ceiling - core.Start);
        var earliest = Math.Max(floor, core.Start - Math.Max(MaxBefore, missingBehind));
        if (earliest == 0)
        {
            return 0;
        }

        for (var i = earliest; i <= core.Start; i++)
        {
            if (SentenceBreaks.IsStart(text, i) && !IsInside(i, marks))
            {
                return i;
            }
        }

        var usual = Math.Max(floor, core.Start - Math.Max(Before, missingBehind));
        for (var i = usual; i < core.Start; i++)
        {
            if (char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i]) && TextElements.IsBoundary(text, i) && !IsInside(i, marks))
            {
                return i;
            }
        }

        var start = WholeCharacter(text, usual, marks);
        while (start < core.Start && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    private static int End(string text, int start, int coreEnd, int ceiling, IReadOnlyList<TextRange> marks)
    {
        var latest = Math.Min(ceiling, Math.Max(coreEnd, start + MaxLength));
        if (latest == text.Length)
        {
            return latest;
        }

        for (var i = Math.Max(coreEnd, start + MinLength); i <= latest; i++)
        {
            if (SentenceBreaks.IsEnd(text, i) && !IsInside(i, marks))
            {
                return i;
            }
        }

        var usual = Math.Min(latest, Math.Max(coreEnd, start + Length));
        for (var i = usual; i >= coreEnd && i > start; i--)
        {
            if (char.IsWhiteSpace(text[i]) && !char.IsWhiteSpace(text[i - 1]) && TextElements.IsBoundary(text, i) && !IsInside(i, marks))
            {
                return i;
            }
        }

        var end = WholeCharacter(text, usual, marks);
        while (end > coreEnd && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>The first place at or after <paramref name="index"/> that is no worse to cut than between two letters, for scripts and addresses without blanks.</summary>
    private static int WholeCharacter(string text, int index, IReadOnlyList<TextRange> marks)
    {
        while (!TextElements.IsBoundary(text, index) || IsInside(index, marks))
        {
            index++;
        }

        return index;
    }

    /// <summary>Whether a cut at <paramref name="index"/> would go through a mark.</summary>
    private static bool IsInside(int index, IReadOnlyList<TextRange> marks)
    {
        foreach (var mark in marks)
        {
            if (mark.Start >= index)
            {
                return false;
            }

            if (mark.End > index)
            {
                return true;
            }
        }

        return false;
    }
}
