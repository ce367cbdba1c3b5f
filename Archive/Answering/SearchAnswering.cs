using NewsSearch.Analyzers;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Backend;
using NewsSearch.Archive.Correcting;
using NewsSearch.Archive.Highlighting;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.Answering;

/// <summary>Answers a search from one state of the archive.</summary>
internal static class SearchAnswering
{
    /// <summary>The answer.</summary>
    /// <param name="view">The state.</param>
    /// <param name="asked">The question.</param>
    /// <param name="start">Where the page begins; the first page begins after no hit.</param>
    /// <param name="budget">When signalled, the answer is given as it is.</param>
    /// <param name="cancellation">Throws.</param>
    public static SearchAnswer Answer(IArticleView view, AskedQuestion asked, PageCursor start, CancellationToken budget, CancellationToken cancellation)
    {
        var question = asked.Question;
        var match = ResolvedMatch.Of(view, asked, budget, cancellation);
        var matches = asked.Request(match.Mode, budget);
        var dates = question.Facets.Contains(FacetKind.Date) ? DateCounting.Of(view, matches, question.Interval, cancellation) : null;
        var facets = question.Facets.Where(facet => facet != FacetKind.Date).Distinct().ToList();
        var result = view.Search(
            matches with
            {
                Order = asked.Order,
                Recency = question.RecencyHalfLifeDays > 0 ? new RecencyWeight(start.Now, question.RecencyHalfLifeDays) : null,
                Top = question.Size,
                After = start.After,
                Skip = start.After is null ? (int)start.HitsBefore : 0,
                Buckets = dates?.Buckets ?? [],
                Facets = [.. facets.Select(FieldOf)],
                Explain = question.Explain,
            },
            cancellation);
        var partial = result.Partial || dates?.Partial == true;
        return new SearchAnswer
        {
            Question = asked.Interpreted(match),
            Total = result.Total,
            Partial = partial,
            Generation = view.Generation,
            StateId = view.StateId,
            Hits = Show(result.Hits, asked),
            Dates = dates?.Facet(result),
            Facets = facets.ToDictionary(facet => facet, facet => result.Facets[FieldOf(facet)]),
            NextCursor = partial ? null : Next(start, result)?.ToString(),
            PreviousCursor = partial ? null : Previous(start, question.Size)?.ToString(),
            HitsBefore = start.HitsBefore,
            Suggestion = partial || !question.Correct || start.HitsBefore > 0 ? null : QueryCorrector.Suggest(view, asked, match, result.Total, budget, cancellation),
        };
    }

    private static List<SearchHit> Show(IReadOnlyList<ViewHit> hits, AskedQuestion asked)
    {
        var mode = asked.Question.Highlight;
        var highlighter = new Highlighter(asked.Query.Root, NewsAnalyzer.Instance);
        return
        [
            .. hits.Select(hit =>
            {
                var shown = highlighter.Highlight(hit.Article, mode);
                return new SearchHit(hit.Article, hit.Score, shown.TitleHtml, shown.TitleMatches, shown.Snippets, shown.Via, hit.Explanation);
            }),
        ];
    }

    private static PageCursor? Next(PageCursor start, ViewResult result) =>
        result.Hits is [.., var last] && start.HitsBefore + result.Hits.Count < result.Total
            ? start with { HitsBefore = start.HitsBefore + result.Hits.Count, After = last.Position }
            : null;

    private static PageCursor? Previous(PageCursor start, int size) =>
        start.HitsBefore > size ? start with { HitsBefore = start.HitsBefore - size, After = null } : null;

    private static ValueField FieldOf(FacetKind facet) => facet switch
    {
        FacetKind.Lang => ValueField.Lang,
        FacetKind.Source => ValueField.Source,
        FacetKind.Section => ValueField.Section,
        FacetKind.Tag => ValueField.Tag,
        FacetKind.Author => ValueField.Author,
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "Is no facet of values."),
    };
}
