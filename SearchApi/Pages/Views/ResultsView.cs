using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Asking;
using NewsSearch.SearchApi.Pages.Charts;
using NewsSearch.SearchApi.Pages.Facets;

namespace NewsSearch.SearchApi.Pages.Views;

/// <summary>A page of results.</summary>
public sealed record ResultsView
{
    public required string Title { get; init; }
    public required string Count { get; init; }
    public required string Took { get; init; }
    public required bool Partial { get; init; }

    /// <summary>What is looked for in the other language; null if the query has nothing to translate.</summary>
    public required TranslationsView? Translations { get; init; }

    /// <summary>How the query was read, where that is not what it says; else null.</summary>
    public required string? Interpreted { get; init; }

    /// <summary>A better query; null if there is none.</summary>
    public required SuggestionView? Suggestion { get; init; }

    /// <summary>That less than all words are required; null if all are.</summary>
    public required string? Relaxed { get; init; }

    /// <summary>The same search with fewer words required; null if that is no other.</summary>
    public required PageLink? Wider { get; init; }

    public required IReadOnlyList<FilterChip> Chips { get; init; }
    public required string WithoutFiltersHref { get; init; }
    public required IReadOnlyList<PageLink> Sorts { get; init; }
    public required TimelineChart? Chart { get; init; }
    public required DateGroup Dates { get; init; }
    public required IReadOnlyList<FacetGroup> Groups { get; init; }
    public required IReadOnlyList<HitView> Hits { get; init; }
    public required long FirstNumber { get; init; }
    public required PagerView Pager { get; init; }

    /// <summary>What to try instead; null if something was found.</summary>
    public required NothingFoundView? NothingFound { get; init; }

    /// <summary>From an answer.</summary>
    public static ResultsView Of(PageContext page, SearchQuestion question, SearchAnswer answer, DateDrill drill, TimeSpan took)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        var texts = page.Texts;
        var blank = string.IsNullOrWhiteSpace(question.Text);
        var chips = FilterChip.Of(page, question, answer.Question);
        return new ResultsView
        {
            Title = blank ? texts.AllArticlesTitle : texts.ResultsTitle(question.Text.Trim()),
            Count = answer.Partial ? texts.AtLeastArticlesFound(answer.Total) : texts.ArticlesFound(answer.Total),
            Took = $"{texts.Number((long)Math.Ceiling(took.TotalMilliseconds))}\u00A0{texts.Milliseconds}",
            Partial = answer.Partial,
            Translations = blank ? null : TranslationsView.Of(page, question, answer.Question),
            Interpreted = QueryReading.Differs(question.Text, answer.Question.Read) ? answer.Question.Read : null,
            Suggestion = SuggestionView.Of(page, answer.Suggestion),
            Relaxed = !answer.Question.Relaxed ? null
                : answer.Question.Match == MatchMode.Most ? texts.RelaxedToMost
                : texts.RelaxedToAny,
            Wider = WiderOf(page, question, answer),
            Chips = chips,
            WithoutFiltersHref = WithoutFilters(page).Href,
            Sorts = blank ? [] : SortsOf(page, question),
            Chart = TimelineChart.Of(page, answer.Dates),
            Dates = DateGroup.Of(page, answer.Question, drill),
            Groups = FacetGroup.Of(page, answer),
            Hits = [.. answer.Hits.Select(hit => HitView.Of(page, hit))],
            FirstNumber = answer.HitsBefore + 1,
            Pager = PagerView.Of(page, answer),
            NothingFound = answer.Total == 0 ? NothingFoundView.Of(page, question, answer, chips) : null,
        };
    }

    /// <summary>The same query with no filter on.</summary>
    public static PageAddress WithoutFilters(PageContext page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Address.Without([.. PageParameters.Filters, PageParameters.Match, PageParameters.Syntax, PageParameters.Cross]);
    }

    private static PageLink? WiderOf(PageContext page, SearchQuestion question, SearchAnswer answer)
    {
        var severalWords = QueryReading.HasSeveralWords(question.Text);
        return severalWords && answer.Total > 0 && answer.Question.Match is MatchMode.All or MatchMode.Most
            ? new PageLink(page.Texts.ShowAny, page.Address.With(PageParameters.Match, "any").Href)
            : severalWords && question.Match == MatchMode.Any
            ? new PageLink(page.Texts.ShowStrict, page.Address.With(PageParameters.Match, "all").Href)
            : null;
    }

    private static IReadOnlyList<PageLink> SortsOf(PageContext page, SearchQuestion question)
    {
        var current = question.Order ?? HitOrder.Relevance;
        return
        [
            new PageLink(page.Texts.Order(HitOrder.Relevance), page.Address.Without(PageParameters.Sort).Href, current == HitOrder.Relevance),
            new PageLink(page.Texts.Order(HitOrder.Newest), page.Address.With(PageParameters.Sort, "newest").Href, current == HitOrder.Newest),
            new PageLink(page.Texts.Order(HitOrder.Oldest), page.Address.With(PageParameters.Sort, "oldest").Href, current == HitOrder.Oldest),
        ];
    }
}
