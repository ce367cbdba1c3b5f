using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Backend;

namespace NewsSearch.Archive.Answering;

/// <summary>The first and the last match by date.</summary>
/// <param name="First">The first, or null if no match has a date.</param>
/// <param name="Last">The last, likewise.</param>
/// <param name="Partial">Whether the budget ended before they were certain.</param>
internal sealed record MatchSpan(Article? First, Article? Last, bool Partial)
{
    /// <summary>The days of both; null if no match has a date.</summary>
    public DaySpan? Days => First?.Date is { } first && Last?.Date is { } last ? new DaySpan(first.Day, last.Day) : null;

    /// <summary>Finds them: the ends of the two orders by date, where undated matches stand last.</summary>
    public static MatchSpan Of(IArticleView view, ViewRequest request, CancellationToken cancellation)
    {
        var one = request with { Top = 1, CountTotal = false };
        var oldest = view.Search(one with { Order = HitOrder.Oldest }, cancellation);
        var newest = view.Search(one with { Order = HitOrder.Newest }, cancellation);
        return new MatchSpan(Dated(oldest), Dated(newest), oldest.Partial || newest.Partial);
    }

    private static Article? Dated(ViewResult result) => result.Hits is [{ Article: { Date: not null } article }] ? article : null;
}
