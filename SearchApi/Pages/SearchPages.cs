using NewsSearch.Archive;
using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Asking;
using NewsSearch.SearchApi.Pages.Facets;
using NewsSearch.SearchApi.Pages.Views;
using NewsSearch.SearchApi.Parameters;

namespace NewsSearch.SearchApi.Pages;

/// <summary><c>/</c>: the start page, or the results of <c>/?q=…</c>.</summary>
public static class SearchPages
{
    // More bars than pixels of a phone tell nothing; only an interval that the address asks for can give as many.
    private const int MostBars = 400;

    private static readonly FacetKind[] AllFacets =
        [FacetKind.Date, FacetKind.Lang, FacetKind.Source, FacetKind.Section, FacetKind.Tag, FacetKind.Author];

    /// <summary>Answers with a page, whatever the parameters are.</summary>
    public static IResult Show(HttpContext context, NewsArchive archive, TimeProvider time)
    {
        var page = PageContext.Of(context.Request);
        var started = time.GetTimestamp();
        var reader = new ParameterReader(context.Request.Query, PageParameters.Table);
        var question = QuestionReader.Read(reader) with { Facets = AllFacets, Highlight = HighlightMode.Html, Explain = false };
        if (reader.Problems.Count > 0)
        {
            return Wrong(page, reader.Problems);
        }

        if (page.Address.IsStart)
        {
            return new PageResult<StartPage>(page, StartView.Of(page, archive, context.RequestAborted));
        }

        var outcome = archive.Search(question, context.RequestAborted);
        if (outcome.CursorExpired)
        {
            return Expired(page);
        }

        if (outcome.Answer is not { } answer)
        {
            return Wrong(page, outcome.Problems);
        }

        var dates = Drawable(answer, archive, question, context.RequestAborted);
        var drill = DateDrill.Of(answer.Question, dates, interval => Count(archive, question, interval, context.RequestAborted));
        var view = ResultsView.Of(page, question, answer with { Dates = dates }, drill, time.GetElapsedTime(started));
        return new PageResult<ResultsPage>(page, view);
    }

    private static DateFacet? Drawable(SearchAnswer answer, NewsArchive archive, SearchQuestion question, CancellationToken cancellation) =>
        answer.Dates is { Buckets.Count: > MostBars } && question.Interval != DateInterval.Auto
            ? Count(archive, question, DateInterval.Auto, cancellation) ?? answer.Dates
            : answer.Dates;

    /// <summary>The same matches by another interval.</summary>
    private static DateFacet? Count(NewsArchive archive, SearchQuestion question, DateInterval interval, CancellationToken cancellation) => archive.Search(
        question with { Interval = interval, Facets = [FacetKind.Date], Highlight = HighlightMode.None, Size = 1, Cursor = null, Correct = false }, cancellation).Answer?.Dates;

    private static PageResult<NoticePage> Wrong(PageContext page, IReadOnlyList<QuestionProblem> problems) =>
        new(
            page,
            new NoticeView(
                page.Texts.WrongTitle,
                page.Texts.WrongIntro,
                [.. problems.Select(page.Texts.Problem).Distinct(StringComparer.Ordinal)],
                page.Address.Without([.. problems.Select(problem => problem.Parameter)]).Href,
                page.Texts.WithoutThese),
            StatusCodes.Status400BadRequest);

    private static PageResult<NoticePage> Expired(PageContext page) => new(
        page,
        new NoticeView(page.Texts.ExpiredTitle, page.Texts.ExpiredText, [], page.Address.Without().Href, page.Texts.SearchAgain),
        StatusCodes.Status410Gone);
}
