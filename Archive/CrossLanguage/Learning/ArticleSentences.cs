using NewsSearch.Archive.Articles;

namespace NewsSearch.Archive.CrossLanguage.Learning;

/// <summary>Cuts articles into sentences.</summary>
internal static class ArticleSentences
{
    /// <summary>Sentences after which a text is not read on: long ones cost more than they teach.</summary>
    public const int Most = 60;

    /// <summary>The headline and the sentences of the text, at most <see cref="Most"/>.</summary>
    public static IEnumerable<string> Of(Article article)
    {
        // A headline that was derived from the text stands there, too.
        var headline = article.Paragraphs.Any(paragraph => paragraph.StartsWith(article.Title, StringComparison.Ordinal)) ? [] : new[] { article.Title };
        return headline.Concat(article.Paragraphs.SelectMany(Sentences)).Take(Most);
    }

    private static IEnumerable<string> Sentences(string paragraph)
    {
        for (var rest = paragraph.Trim(); rest.Length > 0;)
        {
            var end = FirstSentence.EndIn(rest);
            yield return rest[..end];
            rest = rest[end..].TrimStart();
        }
    }
}
