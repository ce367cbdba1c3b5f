namespace NewsSearch.Archive.Articles;

/// <summary>Derives a title from a text that has none.</summary>
/// <param name="Title">The title.</param>
/// <param name="Rest">The paragraphs of the text without a headline that stood above them.</param>
/// <remarks>
/// A first line of at most <see cref="MaxLength"/> UTF-16 code units that does not end as a sentence of a text does (full stop, ellipsis, colon, semicolon, comma; question and
/// exclamation marks are common in headlines), with more paragraphs below, is a headline: it becomes the title and leaves the text. Otherwise the title is the
/// first sentence, and the text stays whole. A longer sentence is cut before a word, with an ellipsis.
/// </remarks>
internal readonly record struct Headline(string Title, IReadOnlyList<string> Rest)
{
    public const int MaxLength = 200;

    private const string ClosingMarks = "\"'»”“’)]";
    private const string SentenceEnds = ".…:;,";

    /// <summary>The title of a text of at least one paragraph.</summary>
    public static Headline Of(IReadOnlyList<string> paragraphs)
    {
        var first = paragraphs[0];
        return paragraphs.Count > 1 && first.Length <= MaxLength && !EndsLikeText(first)
            ? new Headline(first, [.. paragraphs.Skip(1)])
            : new Headline(Shorten(first[..FirstSentence.EndIn(first)]), paragraphs);
    }

    private static bool EndsLikeText(string line)
    {
        var end = line.AsSpan().TrimEnd(ClosingMarks);
        return end.IsEmpty || SentenceEnds.Contains(end[^1], StringComparison.Ordinal);
    }

    private static string Shorten(string sentence)
    {
        if (sentence.Length <= MaxLength)
        {
            return sentence;
        }

        var cut = sentence.AsSpan(0, MaxLength).LastIndexOfAny(" \u00A0\t");
        if (cut < MaxLength / 2)
        {
            cut = TextElements.FloorBoundary(sentence, MaxLength - 1);
        }

        return string.Concat(sentence.AsSpan(0, cut).TrimEnd(" \u00A0\t,;:-–—("), "…");
    }
}
