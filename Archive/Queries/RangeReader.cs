namespace NewsSearch.Archive.Queries;

/// <summary>Reads Lucene's <c>[a TO b]</c>, <c>{a TO b}</c> and their mixtures.</summary>
internal static class RangeReader
{
    /// <summary>The range that begins at <paramref name="index"/>, or null if there is none of this form: then it is text.</summary>
    public static QueryToken? TryRead(string text, int index, QuoteMatcher quotes, SuffixReader suffixes)
    {
        if (text[index] is not ('[' or '{'))
        {
            return null;
        }

        var at = SkipBlanks(text, index + 1);
        if (!TryReadBound(text, ref at, quotes, out var from))
        {
            return null;
        }

        at = SkipBlanks(text, at);
        if (!text.AsSpan(at).StartsWith("TO") || at + 2 >= text.Length || !QueryCharacters.IsBlank(text[at + 2]))
        {
            return null;
        }

        at = SkipBlanks(text, at + 2);
        if (!TryReadBound(text, ref at, quotes, out var to))
        {
            return null;
        }

        at = SkipBlanks(text, at);
        if (at >= text.Length || text[at] is not (']' or '}'))
        {
            return null;
        }

        var suffix = suffixes.After(at + 1, allowTilde: false);
        return new QueryToken(QueryTokenKind.Range, index, suffix.End)
        {
            Bounds = new RangeBounds(from, to, from is null || text[index] == '[', to is null || text[at] == ']'),
            Boost = suffix.Boost,
        };
    }

    /// <summary>Reads one bound; <c>*</c> and an empty quotation are none (null).</summary>
    private static bool TryReadBound(string text, ref int at, QuoteMatcher quotes, out string? bound)
    {
        bound = null;
        if (at >= text.Length)
        {
            return false;
        }

        if (quotes.ClosingOf(at) is var closing and >= 0)
        {
            var quoted = QueryCharacters.Unquote(text.AsSpan(at + 1, closing - at - 1)).Trim();
            bound = quoted.Length == 0 ? null : quoted;
            at = closing + 1;
            return true;
        }

        var start = at;
        while (at < text.Length && !QueryCharacters.IsBlank(text[at]) && text[at] is not (']' or '}'))
        {
            at++;
        }

        bound = text.AsSpan(start, at - start) is "*" ? null : text[start..at];
        return at > start;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && QueryCharacters.IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }
}
