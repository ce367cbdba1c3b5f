namespace NewsSearch.Archive.Highlighting;

/// <summary>Patterns of <c>*</c> (any run) and <c>?</c> (one code point).</summary>
internal static class Glob
{
    /// <summary>Whether the whole of <paramref name="text"/> fits <paramref name="pattern"/>. At most their lengths multiplied many steps.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (p, t, afterStar, retryAt) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                afterStar = ++p;
                retryAt = t;
            }
            else if (p < pattern.Length && pattern[p] == '?')
            {
                p++;
                t += CodePointLength(text, t);
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                p++;
                t++;
            }
            else if (afterStar >= 0)
            {
                p = afterStar;
                retryAt += CodePointLength(text, retryAt);
                t = retryAt;
            }
            else
            {
                return false;
            }
        }

        return !pattern[p..].ContainsAnyExcept('*');
    }

    private static int CodePointLength(ReadOnlySpan<char> text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;
}
