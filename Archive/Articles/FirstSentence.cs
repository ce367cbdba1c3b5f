using System.Collections.Frozen;

namespace NewsSearch.Archive.Articles;

/// <summary>Finds the end of a paragraph's first sentence.</summary>
/// <remarks>
/// A sentence ends after <c>. ! ? …</c> and the quotes and brackets that close behind them, where a blank and a capital, a digit or an opening quote follow; not after
/// initials (<c>А. С. Пушкин</c>), letters with dots (<c>U.S.</c>), the abbreviations below, or a number that opens the text (<c>1. …</c>). A sentence that is shorter
/// than <see cref="MinLength"/>, as a dateline or an exclamation is, goes on with the next one.
/// </remarks>
internal static class FirstSentence
{
    private const int MinLength = 25;
    private const string Closing = "\"'»”“’)]";
    private const string Opening = "\"'«“„‘([";

    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt", "rev", "hon", "st", "mt", "jr", "sr", "inc", "corp", "co", "ltd", "bros",
        "vs", "no", "nos", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "pct", "dept", "est", "approx", "fig", "vol", "cf",
        "г", "гг", "ул", "им", "тыс", "млн", "млрд", "трлн", "руб", "коп", "долл", "стр", "см", "др", "пр", "просп", "проф", "акад", "ген", "полк", "св", "обл", "р-н", "пос",
        "дер", "корп", "кв", "рис", "табл", "янв", "февр", "апр", "авг", "сент", "окт", "нояб", "дек", "тел", "доц", "канд", "зам", "пом", "чел", "ст", "гл", "род",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>End of the first sentence of <paramref name="paragraph"/>, exclusive; its length if it is one sentence.</summary>
    public static int EndIn(string paragraph)
    {
        for (var i = 0; i < paragraph.Length; i++)
        {
            if (paragraph[i] is not ('.' or '!' or '?' or '…'))
            {
                continue;
            }

            var mark = i;
            while (i + 1 < paragraph.Length && paragraph[i + 1] is '.' or '!' or '?' or '…')
            {
                i++;
            }

            var isFullStop = mark == i && paragraph[i] == '.';
            while (i + 1 < paragraph.Length && Closing.Contains(paragraph[i + 1], StringComparison.Ordinal))
            {
                i++;
            }

            if (i + 1 >= MinLength && StartsSentence(paragraph, i + 1) && !(isFullStop && IsAbbreviation(paragraph, mark)))
            {
                return i + 1;
            }
        }

        return paragraph.Length;
    }

    private static bool StartsSentence(string text, int afterEnd)
    {
        var i = afterEnd;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        if (i >= text.Length)
        {
            return true;
        }

        return i > afterEnd && (char.IsUpper(text[i]) || char.IsDigit(text[i]) || Opening.Contains(text[i], StringComparison.Ordinal));
    }

    private static bool IsAbbreviation(string text, int fullStop)
    {
        var start = fullStop;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-'))
        {
            start--;
        }

        var word = text.AsSpan(start, fullStop - start);
        return (word.Length == 1 && char.IsLetter(word[0]))
            || (word.Contains('.') && !word.ContainsAnyInRange('0', '9'))
            || (start == 0 && word.IndexOfAnyExceptInRange('0', '9') < 0)
            || Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }
}
