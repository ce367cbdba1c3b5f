using System.Text;
using NewsSearch.Archive.Articles;
using NewsSearch.Engine.Documents;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>Makes the engine's document of an article; see <see cref="ArticleSchema"/>.</summary>
internal static class ArticleDocument
{
    /// <summary>Longest keyword value in UTF-8 bytes; longer ones are cut, here and in questions alike.</summary>
    public const int MaxValueBytes = 1024;

    /// <summary>The document of <paramref name="entry"/>.</summary>
    public static Document Of(ArticleEntry entry)
    {
        var article = entry.Article;
        var document = new Document(article.Id, article.Date?.SortKey, entry.Payload);
        AddTexts(document, article);
        document.Keywords.Add((ArticleSchema.Language, ArticleSchema.ClassOf(article.Language)));
        AddValues(document, ArticleSchema.Source, article.Source is null ? [] : [article.Source]);
        AddValues(document, ArticleSchema.Section, article.Section is null ? [] : [article.Section]);
        AddValues(document, ArticleSchema.Tag, article.Tags);
        AddValues(document, ArticleSchema.Author, article.Authors);
        if (entry.Origin is not null)
        {
            document.Keywords.Add((ArticleSchema.Origin, entry.Origin));
        }

        document.Numbers.Add((ArticleSchema.Hash, entry.Hash));
        return document;
    }

    /// <summary>A keyword value as it is indexed: cut before the character that would not fit.</summary>
    public static string Value(string value)
    {
        if (Encoding.UTF8.GetByteCount(value) <= MaxValueBytes)
        {
            return value;
        }

        var bytes = 0;
        var length = 0;
        foreach (var rune in value.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaxValueBytes)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return value[..length];
    }

    private static void AddTexts(Document document, Article article)
    {
        document.Texts.Add((ArticleSchema.Title, article.Title));
        var leadIsApart = article.Lead.Length > 0 && (article.Paragraphs.Count == 0 || !string.Equals(article.Lead, article.Paragraphs[0], StringComparison.Ordinal));
        var text = leadIsApart ? string.Join('\n', article.Paragraphs.Prepend(article.Lead)) : article.Text;
        if (text.Length > 0)
        {
            document.Texts.Add((ArticleSchema.Text, text));
        }
    }

    private static void AddValues(Document document, string field, IReadOnlyList<string> values)
    {
        var any = false;
        foreach (var value in values)
        {
            if (value.Length > 0)
            {
                document.Keywords.Add((field, Value(value)));
                any = true;
            }
        }

        if (!any)
        {
            document.Keywords.Add((field, ValueFilter.None));
        }
    }
}
