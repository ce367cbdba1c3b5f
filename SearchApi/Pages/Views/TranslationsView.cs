using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Asking;

namespace NewsSearch.SearchApi.Pages.Views;

/// <summary>The line below the search box: what is looked for in the other language, and how to change that.</summary>
/// <param name="Label">What the line is about; null if nothing is translated.</param>
/// <param name="Gist">The likeliest translation of each word, for a line of its own on a phone.</param>
/// <param name="Language">The language of the translations; null if there are both.</param>
/// <param name="First">Words in view.</param>
/// <param name="Rest">Further words.</param>
/// <param name="Switch">Searches in one language only, or in the other too; null where each word is switched off already.</param>
public sealed record TranslationsView(
    string? Label, string Gist, string? Language, IReadOnlyList<TermView> First, IReadOnlyList<TermView> Rest, PageLink? Switch)
{
    private const int InView = 6;
    private const int MostOfWord = 3;

    // So many words with all of their translations in view would take over the page.
    private const int ManyWords = 4;

    /// <summary>For a question; null if its query has nothing to translate.</summary>
    public static TranslationsView? Of(PageContext page, SearchQuestion question, InterpretedQuestion interpreted)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(interpreted);
        var translations = interpreted.Translations;
        var own = WordLanguage.OfAll(translations.Count > 0 ? translations.Select(translation => translation.Term) : [question.Text]);
        var other = WordLanguage.Other(own);
        if (translations.Count == 0 && (question.Cross == CrossMatching.Full || WordLanguage.Of(question.Text) is null))
        {
            return null;
        }

        // Among articles in the language of the query the other one plays no part, and a line about it would only puzzle.
        if (IsOf(question.Language, own) && !translations.Any(translation => translation.Given))
        {
            return null;
        }

        var most = translations.Count < ManyWords ? MostOfWord : 1;
        var terms = translations.Select(translation => TermView.Of(page, translation, most)).ToList();
        var inView = terms.Count <= InView + 1 ? terms.Count : InView;
        var on = terms.Where(term => term.On).ToList();
        return new TranslationsView(
            translations.Count == 0 ? null : on.Count == 0 ? page.Texts.NotTranslated : page.Texts.AlsoSearchedIn(other),
            string.Join(", ", on.Select(term => term.Best)),
            other,
            terms[..inView],
            terms[inView..],
            on.Count == 0 && question.Cross == CrossMatching.Full ? null : SwitchOf(page, question.Cross, own, other));
    }

    private static bool IsOf(LanguageFilter filter, string? language) => filter switch
    {
        LanguageFilter.En => language is "en",
        LanguageFilter.Ru => language is "ru",
        _ => false,
    };

    private static PageLink SwitchOf(PageContext page, CrossMatching cross, string? own, string? other) => cross switch
    {
        CrossMatching.Off => new PageLink(page.Texts.SearchAlsoIn(other), page.Address.Without(PageParameters.Cross).Href),
        CrossMatching.Names => new PageLink(page.Texts.TranslateAllWords, page.Address.Without(PageParameters.Cross).Href),
        _ => new PageLink(page.Texts.SearchOnlyIn(own), page.Address.With(PageParameters.Cross, "off").Href),
    };
}
