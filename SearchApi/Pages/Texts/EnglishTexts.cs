using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Asking;

namespace NewsSearch.SearchApi.Pages.Texts;

/// <summary>The pages in English.</summary>
public static class EnglishTexts
{
    private const string Comma = ",";

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The texts.</summary>
    public static PageTexts Instance { get; } = new()
    {
        Code = UiLanguage.English,
        OwnName = "English",
        DigitGroup = Comma,
        Dates = new DateNames
        {
            Months = Months,
            MonthsOfDay = Months,
            ShortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
            YearMark = "",
            Since = day => $"since {day}",
            Until = day => $"until {day}",
        },
        Product = "News Search",
        Tagline = "A news archive in Russian and English. Ask in either language: words are found in all their forms, in both.",
        SkipToContent = "Skip to content",
        SwitchLanguage = "Language of this page",
        AsJson = "This page as JSON",
        Interface = "HTTP interface",
        BoxLabel = "Search the archive",
        BoxPlaceholder = "Words or a \"phrase\"",
        Search = "Search",
        Examples = "For example",
        ExampleQueries = ["bridge over the Sukhona", "\"small rivers\"", "volcano", "court verdict", "Thornbridge Rovers", "телескоп"],
        Newest = "Newest articles",
        AllArticles = "All articles, newest first",
        ArchiveOverTime = "The archive over time",
        EmptyArchive = "There are no articles yet. If the archive is being read in, they appear here as they arrive.",
        ResultsTitle = query => $"{query} – News Search",
        AllArticlesTitle = "All articles – News Search",
        Articles = count => Counted(count, "article", "articles"),
        ArticlesFound = count => Counted(count, "article found", "articles found"),
        AtLeastArticlesFound = count => $"at least {Counted(count, "article", "articles")} found",
        Milliseconds = "ms",
        UnderstoodAs = "Understood as:",
        DidYouMean = "Did you mean:",
        RelaxedToMost = "No article has all of the words. These have most of them.",
        RelaxedToAny = "No article has all of the words, or most of them. These have some.",
        ShowAny = "Show articles with any of the words",
        ShowStrict = "Only with all words",
        Partial = "The search ran out of time: there may be more than is shown here. Narrow it down, or try again.",
        Sort = "Sort by",
        Order = order => order switch
        {
            HitOrder.Newest => "newest",
            HitOrder.Oldest => "oldest",
            _ => "relevance",
        },
        Undated = "Without a date:",
        Results = "Results",
        Previous = "Previous",
        Next = "Next",
        FirstPage = "First page",
        Pages = "Pages of results",
        Shown = (first, last, total) => $"{first}–{last} of {total}",
        AlsoSearchedIn = language => $"Also searched in {Named(language)}:",
        NotTranslated = "Searched only as typed:",
        SearchOnlyIn = language => language is null ? "Search only as typed" : $"Search only in {Named(language)}",
        SearchAlsoIn = language => $"Search in {Named(language)} too",
        TranslateAllWords = "Translate the other words too",
        TranslateNot = term => $"Do not translate “{term}”",
        TranslateAgain = term => $"Translate “{term}” again",
        Translating = cross => cross switch
        {
            CrossMatching.Off => "Without translation",
            CrossMatching.Names => "Only names in both languages",
            _ => "",
        },
        Way = kind => kind switch
        {
            ViaKind.Name => "name",
            ViaKind.Typo => "typo",
            ViaKind.Learned => "learned from the archive",
            _ => "translation",
        },
        LeadsTo = "found as",
        Quoted = phrase => $"“{phrase}”",
        Filters = "Filters",
        Selected = "Selected filters",
        Remove = "Remove filter:",
        RemoveAll = "Remove all",
        Facet = kind => kind switch
        {
            FacetKind.Date => "Date",
            FacetKind.Lang => "Language",
            FacetKind.Source => "Source",
            FacetKind.Section => "Section",
            FacetKind.Tag => "Tag",
            _ => "Author",
        },
        Language = code => code switch
        {
            "ru" => "Russian",
            "en" => "English",
            "other" => "Other languages",
            _ => code,
        },
        NoValue = "not given",
        More = "More",
        AllDates = "All dates",
        From = "From",
        To = "To",
        DateHint = "Year, month or day:",
        Apply = "Apply",
        Match = match => match switch
        {
            MatchMode.All => "All of the words",
            MatchMode.Most => "Most of the words",
            MatchMode.Any => "Any of the words",
            _ => "",
        },
        AsPlainText = "Query as plain text",
        Timeline = "Timeline",
        TimelineBy = interval => interval switch
        {
            DateInterval.Day => "Articles by day",
            DateInterval.Week => "Articles by week",
            DateInterval.Month => "Articles by month",
            DateInterval.Quarter => "Articles by quarter",
            _ => "Articles by year",
        },
        Peak = (period, count) => $"most in {period}: {count}",
        NothingFound = query => $"Nothing found for “{query}”",
        NothingFoundAtAll = "No article matches these filters",
        WhatHelps = "What may help",
        CheckSpelling = "Check the spelling, and whether the keyboard is set to the right language.",
        FewerWords = "Use fewer words, or more general ones. A phrase in quotes is found only word for word.",
        OtherLanguage = "Try the same words in Russian: part of the archive is in that language only.",
        RemoveFilter = "Remove a filter:",
        WithoutAnyFilter = "Search without any filter",
        AnyWords = "Articles with any of the words",
        ReadAsText = "Search for it as plain text, without operators",
        WrongTitle = "This search cannot be read",
        WrongIntro = "Something in the address or in a form is not what is expected here:",
        Problem = problem => problem.Message,
        WithoutThese = "Search without it",
        ExpiredTitle = "This page of results has expired",
        ExpiredText = "The archive has moved on since you began this search, and the old state is no longer kept.",
        SearchAgain = "Search again",
        MissingTitle = "Not found",
        MissingPage = "There is no page at this address.",
        MissingArticle = id => $"There is no article “{id}” in the archive. It may have been removed.",
        ToStart = "To the start page",
        BackToResults = "Back to results",
        Original = "Read at its publisher",
        Cite = "Cite as",
        By = "By",
        Tags = "Tags",
        Updated = "Updated",
        About = "About this article",
        NoDate = "undated",
    };

    private static string Named(string? language) => language switch
    {
        "ru" => "Russian",
        "en" => "English",
        _ => "the other language",
    };

    private static string Counted(long count, string one, string other) => $"{Numbers.Grouped(count, Comma)} {Plurals.English(count, one, other)}";
}
