using NewsSearch.Archive.Articles;

namespace NewsSearch.SearchApi.Pages.Views;

/// <summary>Language, date and origin of an article.</summary>
/// <param name="Language">Its language code, for a badge.</param>
/// <param name="LanguageName">The name of its language.</param>
/// <param name="LanguageTag">What browsers and screen readers are told; null if not known.</param>
/// <param name="Date">Its date, as readers write it.</param>
/// <param name="DateTime">Its date, as machines write it; null if undated.</param>
/// <param name="Origin">Source, section and authors, those that are known.</param>
public sealed record ArticleFacts(
    string Language, string LanguageName, string? LanguageTag, string Date, string? DateTime, IReadOnlyList<string> Origin)
{
    private const string UnknownLanguage = "other";

    /// <summary>Of an article.</summary>
    public static ArticleFacts Of(PageContext page, Article article)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(article);
        return new ArticleFacts(
            article.Language,
            page.Texts.Language(article.Language),
            string.Equals(article.Language, UnknownLanguage, StringComparison.Ordinal) ? null : article.Language,
            article.Date is { } date ? page.Dates.Date(date) : page.Texts.NoDate,
            article.Date?.ToString(),
            [.. new[] { article.Source, article.Section, string.Join(", ", article.Authors) }.Where(part => !string.IsNullOrEmpty(part)).Select(part => part!)]);
    }
}
