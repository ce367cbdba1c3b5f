namespace NewsSearch.Archive.Highlighting;

/// <summary>Where sentences and paragraphs begin and end, well enough to cut a passage there: a full stop behind a short word is taken for that of an initial or abbreviation.</summary>
internal static class SentenceBreaks
{
    private const int ShortWord = 2;
    private const string Closing = "\"'»”“’)]";

    /// <summary>Whether a sentence begins at <paramref name="index"/>.</summary>
    public static bool IsStart(string text, int index)
    {
        if (index >= text.Length || char.IsWhiteSpace(text[index]))
        {
            return false;
        }

        var blank = index;
        while (blank > 0 && char.IsWhiteSpace(text[blank - 1]))
        {
            blank--;
        }

        return index == 0 || (blank < index && (IsEnd(text, blank) || text.AsSpan(blank, index - blank).Contains('\n')));
    }

    /// <summary>Whether a sentence ends right before <paramref name="index"/>.</summary>
    public static bool IsEnd(string text, int index)
    {
        if (index == 0 || char.IsWhiteSpace(text[index - 1]))
        {
            return false;
        }

        if (index >= text.Length || text[index] == '\n')
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[index]))
        {
            return false;
        }

        var at = index - 1;
        while (at > 0 && Closing.Contains(text[at], StringComparison.Ordinal))
        {
            at--;
        }

        return text[at] is '!' or '?' or '…' || (text[at] == '.' && !EndsShortWord(text, at));
    }

    private static bool EndsShortWord(string text, int fullStop)
    {
        var length = 0;
        while (length <= ShortWord && length < fullStop && char.IsLetter(text[fullStop - 1 - length]))
        {
            length++;
        }

        return length is > 0 and <= ShortWord;
    }
}
