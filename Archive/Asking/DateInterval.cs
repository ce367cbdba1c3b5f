namespace NewsSearch.Archive.Asking;

/// <summary>Length of a date bucket.</summary>
public enum DateInterval
{
    /// <summary>Chosen from the range of the matches so that a chart of it reads well.</summary>
    Auto = 0,

    /// <summary>Days.</summary>
    Day = 1,

    /// <summary>ISO weeks, from Monday.</summary>
    Week = 2,

    /// <summary>Months.</summary>
    Month = 3,

    /// <summary>Quarters.</summary>
    Quarter = 4,

    /// <summary>Years.</summary>
    Year = 5,
}
