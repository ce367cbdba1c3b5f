using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Asking;
using NewsSearch.SearchApi.Pages.Facets;
using NewsSearch.SearchApi.Pages.Texts;

namespace NewsSearch.SearchApi.Pages.Views;

/// <summary>What to try when nothing was found.</summary>
/// <param name="Title">That nothing was found.</param>
/// <param name="Advice">What only the reader can do.</param>
/// <param name="Wider">Searches that ask for less, one link each.</param>
/// <param name="WithoutFilter">The same search without one of its filters, one link each.</param>
public sealed record NothingFoundView(
    string Title, IReadOnlyList<string> Advice, IReadOnlyList<PageLink> Wider, IReadOnlyList<PageLink> WithoutFilter)
{
    /// <summary>For a question.</summary>
    public static NothingFoundView Of(PageContext page, SearchQuestion question, SearchAnswer answer, IReadOnlyList<FilterChip> chips)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        var texts = page.Texts;
        var blank = string.IsNullOrWhiteSpace(question.Text);
        var several = QueryReading.HasSeveralWords(question.Text);
        var wider = new List<PageLink>();
        if (several && answer.Question.Match is not MatchMode.Any && question.Match is not MatchMode.Auto)
        {
            wider.Add(new PageLink(texts.AnyWords, page.Address.With(PageParameters.Match, "any").Href));
        }

        if (question.Cross != CrossMatching.Full && TranslationsView.Of(page, question, answer.Question)?.Switch is { } both)
        {
            wider.Add(both);
        }

        if (question.Syntax == QuerySyntax.Full && QueryReading.HasOperators(question.Text))
        {
            wider.Add(new PageLink(texts.ReadAsText, page.Address.With(PageParameters.Syntax, "plain").Href));
        }

        if (chips.Count > 1)
        {
            wider.Add(new PageLink(texts.WithoutAnyFilter, ResultsView.WithoutFilters(page).Href));
        }

        return new NothingFoundView(
            blank ? texts.NothingFoundAtAll : texts.NothingFound(question.Text.Trim()),
            blank ? [] : [.. AdviceFor(texts, answer, several, inBoth: question.Cross != CrossMatching.Full || answer.Question.Translations.Count > 0)],
            wider,
            [.. chips.Select(chip => new PageLink(chip.Label, chip.RemoveHref))]);
    }

    /// <summary>
    /// Where a better query is suggested, nobody needs to be told to check the spelling; where the other language was looked at or is offered, nobody to try it.
    /// </summary>
    private static IEnumerable<string> AdviceFor(PageTexts texts, SearchAnswer answer, bool several, bool inBoth)
    {
        if (answer.Suggestion is null)
        {
            yield return texts.CheckSpelling;
        }

        if (several)
        {
            yield return texts.FewerWords;
        }

        if (!inBoth)
        {
            yield return texts.OtherLanguage;
        }
    }
}
