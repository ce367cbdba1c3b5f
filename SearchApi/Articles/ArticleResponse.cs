using NewsSearch.Archive.Articles;
using NewsSearch.SearchApi.Search;

namespace NewsSearch.SearchApi.Articles;

/// <summary>The answer of <c>GET /v1/articles/{id}</c>.</summary>
public sealed record ArticleResponse(
    string Id,
    string Lang,
    string? Date,
    string? DatePrecision,
    string Title,
    string Lead,
    IReadOnlyList<string> Paragraphs,
    string Text,
    string? Source,
    string? Section,
    IReadOnlyList<string> Authors,
    IReadOnlyList<string> Tags,
    string? Url,
    string? Updated)
{
    /// <summary>Maps an article.</summary>
    public static ArticleResponse Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ArticleResponse(
            article.Id,
            article.Language,
            SearchResponseMapping.Written(article.Date),
            SearchResponseMapping.Precision(article.Date),
            article.Title,
            article.Lead,
            article.Paragraphs,
            article.Text,
            article.Source,
            article.Section,
            article.Authors,
            article.Tags,
            article.Url,
            SearchResponseMapping.Written(article.Updated));
    }
}
