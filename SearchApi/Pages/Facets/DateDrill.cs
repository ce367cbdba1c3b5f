using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Asking;

namespace NewsSearch.SearchApi.Pages.Facets;

/// <summary>Matches by calendar, one level down from the range of the question: years; inside a year, months; inside a month, days.</summary>
/// <param name="Level">Year, month or day.</param>
/// <param name="Buckets">Those with matches, in order.</param>
/// <param name="Undated">Matches without a date.</param>
public sealed record DateDrill(DateInterval Level, IReadOnlyList<DateBucket> Buckets, long Undated)
{
    /// <summary>Makes it from the facet of an answer where its buckets do not cross those of the level, else by asking again.</summary>
    /// <param name="question">The range.</param>
    /// <param name="facet">The facet of the answer.</param>
    /// <param name="ask">Asks for another interval.</param>
    public static DateDrill Of(InterpretedQuestion question, DateFacet? facet, Func<DateInterval, DateFacet?> ask)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(ask);
        if (facet is not { Buckets.Count: > 0 })
        {
            return new DateDrill(DateInterval.Year, [], facet?.Undated ?? 0);
        }

        var level = LevelOf(Later(question.From, facet.Buckets[0].From), Earlier(question.To, facet.Buckets[^1].To));
        var fitting = Nests(facet.Interval, level) ? facet : ask(level) ?? facet;
        return new DateDrill(level, [.. Join(fitting.Buckets, level)], facet.Undated);
    }

    private static DateInterval LevelOf(DateOnly first, DateOnly last) =>
        first.Year != last.Year ? DateInterval.Year
        : first.Month != last.Month ? DateInterval.Month
        : DateInterval.Day;

    /// <summary>Whether each bucket of one length lies in one bucket of the other. Weeks lie in nothing, for they cross the ends of months.</summary>
    private static bool Nests(DateInterval inner, DateInterval outer) => inner == outer || (inner < outer && inner != DateInterval.Week);

    private static IEnumerable<DateBucket> Join(IReadOnlyList<DateBucket> buckets, DateInterval level) =>
        from bucket in buckets
        group bucket by (bucket.From.Year, level <= DateInterval.Month ? bucket.From.Month : 0, level == DateInterval.Day ? bucket.From.Day : 0) into joined
        let count = joined.Sum(bucket => bucket.Count)
        where count > 0
        select new DateBucket(joined.First().From, joined.Last().To, count);

    private static DateOnly Later(DateOnly? bound, DateOnly day) => bound > day ? bound.Value : day;

    private static DateOnly Earlier(DateOnly? bound, DateOnly day) => bound < day ? bound.Value : day;
}
