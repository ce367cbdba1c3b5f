namespace NewsSearch.SearchApi.Pages.Texts;

/// <summary>The words that dates of a language are made of. Written out here, so that pages look the same on a machine without a language pack.</summary>
public sealed record DateNames
{
    /// <summary>Months as they stand alone: август.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>Months behind a day: 14 августа.</summary>
    public required IReadOnlyList<string> MonthsOfDay { get; init; }

    /// <summary>Months on the axis of a chart.</summary>
    public required IReadOnlyList<string> ShortMonths { get; init; }

    /// <summary>What follows the year of a full date: <c> г.</c></summary>
    public required string YearMark { get; init; }

    /// <summary>A range that is open behind: <c>since …</c>.</summary>
    public required Func<string, string> Since { get; init; }

    /// <summary>A range that is open before: <c>until …</c>.</summary>
    public required Func<string, string> Until { get; init; }
}
