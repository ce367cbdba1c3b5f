using NewsSearch.Archive;
using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Asking;

namespace NewsSearch.SearchApi.Pages.Texts;

/// <summary>Every text of the pages in one language. A member is a phrase; one with numbers or names in it is a function of them.</summary>
public sealed record PageTexts
{
    public required string Code { get; init; }
    public required string OwnName { get; init; }
    public required string DigitGroup { get; init; }
    public required DateNames Dates { get; init; }

    // Frame
    public required string Product { get; init; }
    public required string Tagline { get; init; }
    public required string SkipToContent { get; init; }
    public required string SwitchLanguage { get; init; }
    public required string AsJson { get; init; }
    public required string Interface { get; init; }

    // Search box
    public required string BoxLabel { get; init; }
    public required string BoxPlaceholder { get; init; }
    public required string Search { get; init; }

    // Start page
    public required string Examples { get; init; }
    public required IReadOnlyList<string> ExampleQueries { get; init; }
    public required string Newest { get; init; }
    public required string AllArticles { get; init; }
    public required string ArchiveOverTime { get; init; }
    public required string EmptyArchive { get; init; }

    // Results
    public required Func<string, string> ResultsTitle { get; init; }
    public required string AllArticlesTitle { get; init; }
    public required Func<long, string> Articles { get; init; }
    public required Func<long, string> ArticlesFound { get; init; }
    public required Func<long, string> AtLeastArticlesFound { get; init; }
    public required string Milliseconds { get; init; }
    public required string UnderstoodAs { get; init; }
    public required string DidYouMean { get; init; }
    public required string RelaxedToMost { get; init; }
    public required string RelaxedToAny { get; init; }
    public required string ShowAny { get; init; }
    public required string ShowStrict { get; init; }
    public required string Partial { get; init; }
    public required string Sort { get; init; }
    public required Func<HitOrder, string> Order { get; init; }
    public required string Undated { get; init; }
    public required string Results { get; init; }
    public required string Previous { get; init; }
    public required string Next { get; init; }
    public required string FirstPage { get; init; }
    public required string Pages { get; init; }
    public required Func<string, string, string, string> Shown { get; init; }

    // The other language; a language is ru, en, or null where there are both
    public required Func<string?, string> AlsoSearchedIn { get; init; }
    public required string NotTranslated { get; init; }
    public required Func<string?, string> SearchOnlyIn { get; init; }
    public required Func<string?, string> SearchAlsoIn { get; init; }
    public required string TranslateAllWords { get; init; }
    public required Func<string, string> TranslateNot { get; init; }
    public required Func<string, string> TranslateAgain { get; init; }
    public required Func<CrossMatching, string> Translating { get; init; }
    public required Func<ViaKind, string> Way { get; init; }
    public required string LeadsTo { get; init; }
    public required Func<string, string> Quoted { get; init; }

    // Filters
    public required string Filters { get; init; }
    public required string Selected { get; init; }
    public required string Remove { get; init; }
    public required string RemoveAll { get; init; }
    public required Func<FacetKind, string> Facet { get; init; }
    public required Func<string, string> Language { get; init; }
    public required string NoValue { get; init; }
    public required string More { get; init; }
    public required string AllDates { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string DateHint { get; init; }
    public required string Apply { get; init; }
    public required Func<MatchMode, string> Match { get; init; }
    public required string AsPlainText { get; init; }

    // Timeline
    public required string Timeline { get; init; }
    public required Func<DateInterval, string> TimelineBy { get; init; }
    public required Func<string, string, string> Peak { get; init; }

    // Nothing found
    public required Func<string, string> NothingFound { get; init; }
    public required string NothingFoundAtAll { get; init; }
    public required string WhatHelps { get; init; }
    public required string CheckSpelling { get; init; }
    public required string FewerWords { get; init; }
    public required string OtherLanguage { get; init; }
    public required string RemoveFilter { get; init; }
    public required string WithoutAnyFilter { get; init; }
    public required string AnyWords { get; init; }
    public required string ReadAsText { get; init; }

    // Trouble
    public required string WrongTitle { get; init; }
    public required string WrongIntro { get; init; }
    public required Func<QuestionProblem, string> Problem { get; init; }
    public required string WithoutThese { get; init; }
    public required string ExpiredTitle { get; init; }
    public required string ExpiredText { get; init; }
    public required string SearchAgain { get; init; }
    public required string MissingTitle { get; init; }
    public required string MissingPage { get; init; }
    public required Func<string, string> MissingArticle { get; init; }
    public required string ToStart { get; init; }

    // Article
    public required string BackToResults { get; init; }
    public required string Original { get; init; }
    public required string Cite { get; init; }
    public required string By { get; init; }
    public required string Tags { get; init; }
    public required string Updated { get; init; }
    public required string About { get; init; }
    public required string NoDate { get; init; }

    /// <summary>The texts of a language.</summary>
    public static PageTexts Of(string language) => language switch
    {
        UiLanguage.Russian => RussianTexts.Instance,
        _ => EnglishTexts.Instance,
    };

    /// <summary>A number with its digits in groups of three.</summary>
    public string Number(long number) => Numbers.Grouped(number, DigitGroup);
}
