namespace NewsSearch.Archive.Correcting;

/// <summary>A word of a query's text.</summary>
/// <param name="Start">Its first UTF-16 code unit in the query text.</param>
/// <param name="End">Its end, exclusive.</param>
/// <param name="Surface">Its folded form.</param>
internal readonly record struct QueryWord(int Start, int End, string Surface)
{
    /// <summary>Whether it is of letters of one script, with hyphens and apostrophes at most: only such words are misspelt.</summary>
    public bool IsPlain
    {
        get
        {
            var (latin, cyrillic) = (false, false);
            foreach (var c in Surface)
            {
                latin |= char.IsAsciiLetter(c);
                cyrillic |= c is >= '\u0400' and <= '\u04FF';
                if (!char.IsAsciiLetter(c) && c is not ((>= '\u0400' and <= '\u04FF') or '-' or '\''))
                {
                    return false;
                }
            }

            return latin != cyrillic;
        }
    }
}
