using NewsSearch.Archive.Answering;

namespace NewsSearch.Archive.Correcting;

/// <summary>Finds what was typed with the keyboard in the wrong language: <c>ghbdtn</c> for <c>привет</c>, <c>руддщ</c> for <c>hello</c>, <c>;bpym</c> for <c>жизнь</c>.</summary>
internal static class LayoutRepair
{
    /// <summary>Letters of the shortest word that is surely one; a shorter one may be a word on either keyboard.</summary>
    private const int ShortestSure = 3;

    /// <summary>Letters of a word that is surely one even if but a single article has it.</summary>
    private const int SureLength = 5;

    /// <summary>A shorter word must be in one of so many articles, and in just this form, lest it be one by chance.</summary>
    private const long CommonShare = 2_000;

    /// <summary>A word that the archive knows is taken for a slip if it means another on the other keyboard that is so many times as frequent.</summary>
    private const long Ratio = 1_000;

    /// <summary>What to write instead; empty if nothing is surely wrong.</summary>
    public static IReadOnlyList<Replacement> Of(string text, IReadOnlyList<QueryPiece> pieces, ArchiveWords words)
    {
        var switched = pieces.Select(piece => Switched(text, piece, words)).OfType<SwitchedPiece>().ToList();
        if (switched.Find(piece => piece.Surely) is not { } sure)
        {
            return [];
        }

        // Beside a piece that is surely wrong, whatever makes more sense on the other keyboard is wrong, too: the keyboard stayed as it was. If that is every longer piece, it
        // also holds for the shortest words, which are words on either.
        var same = switched.FindAll(piece => piece.WasLatin == sure.WasLatin);
        var all = same.TrueForAll(piece => piece.MakesMoreSense || piece.IsShort);
        return [.. same.Where(piece => piece.MakesMoreSense || (all && piece.MakesSense)).Select(piece => piece.Replacement)];
    }

    private static SwitchedPiece? Switched(string text, QueryPiece piece, ArchiveWords words)
    {
        var typed = text[piece.Start..piece.End];
        if (KeyboardLayout.Switch(typed) is not { } whole)
        {
            return null;
        }

        var before = Look(typed, words);
        SwitchedPiece? best = null;
        foreach (var range in Cores(typed))
        {
            var core = whole[range];
            var after = Look(core, words);
            var (start, length) = range.GetOffsetAndLength(typed.Length);
            var moreSense = after.Least > before.Least && after.Count <= Math.Max(1, before.Count);
            var switched = new SwitchedPiece(
                new Replacement(new TextRange(piece.Start + start, piece.Start + start + length), core),
                WasLatin: typed.Any(char.IsAsciiLetter),
                IsShort: after.Longest < ShortestSure,
                MakesSense: after.Least > 0,
                MakesMoreSense: moreSense,
                Surely: moreSense && IsSure(after, words) && (before.Least == 0 || after.Least / Ratio >= before.Least));
            if (moreSense)
            {
                return switched;
            }

            best ??= switched;
        }

        return best;
    }

    /// <summary>All of a piece; then without the signs at its end and at both its ends, which may be signs or, on the other keyboard, letters.</summary>
    private static IEnumerable<Range> Cores(string typed)
    {
        yield return ..;
        var end = typed.AsSpan().TrimEnd("[]{};:'\",.<>`~").Length;
        if (end < typed.Length)
        {
            yield return ..end;
        }

        var start = end - typed.AsSpan(0, end).TrimStart("[]{};:'\",.<>`~").Length;
        if (start > 0)
        {
            yield return start..end;
            yield return start..;
        }
    }

    private static bool IsSure(Looked looked, ArchiveWords words) =>
        looked.Longest >= SureLength || (looked.Longest >= ShortestSure && looked.Least > words.Articles / CommonShare && looked.Forms.TrueForAll(words.HasForm));

    private static Looked Look(string text, ArchiveWords words)
    {
        var found = words.Of(text, 0, text.Length);
        return found.Count == 0
            ? default
            : new Looked(
                found.Count, found.Max(word => word.Surface.Length), found.Min(word => words.Frequency(word.Surface)), found.ConvertAll(word => word.Surface));
    }

    /// <summary>The words of a text: how many, letters of the longest, how many articles have the rarest, and their forms.</summary>
    private readonly record struct Looked(int Count, int Longest, long Least, List<string> Forms);

    /// <summary>A piece as it would be on the other keyboard.</summary>
    /// <param name="Replacement">What to write.</param>
    /// <param name="WasLatin">Which keyboard was typed on.</param>
    /// <param name="IsShort">Whether its words are too short to be surely any.</param>
    /// <param name="MakesSense">Whether the archive has its words.</param>
    /// <param name="MakesMoreSense">
    /// Whether they are more frequent than those that were typed, and not more of them: more words are the letters between signs where the other keyboard has letters.
    /// </param>
    /// <param name="Surely">Whether it was surely meant.</param>
    private sealed record SwitchedPiece(Replacement Replacement, bool WasLatin, bool IsShort, bool MakesSense, bool MakesMoreSense, bool Surely);
}
