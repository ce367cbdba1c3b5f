namespace NewsSearch.Archive.Articles;

/// <summary>How much of a publication date is known.</summary>
public enum DatePrecision
{
    /// <summary>The year: counts on its 1 January.</summary>
    Year = 0,

    /// <summary>The month: counts on its first day.</summary>
    Month = 1,

    /// <summary>The day.</summary>
    Day = 2,

    /// <summary>An instant: counts on its day in UTC.</summary>
    Instant = 3,
}
