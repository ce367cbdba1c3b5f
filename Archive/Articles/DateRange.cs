namespace NewsSearch.Archive.Articles;

/// <summary>Days from one to another, both inclusive.</summary>
/// <param name="First">First day, or null for no bound.</param>
/// <param name="Last">Last day, or null for no bound.</param>
public readonly record struct DateRange(DateOnly? First, DateOnly? Last)
{
    /// <summary>Whether no day is in it: the first comes after the last.</summary>
    public bool IsEmpty => First > Last;

    /// <summary>From the start of one date to the end of another, as precisely as they are known: 2025 to 2025-08 is 1 January to 31 August.</summary>
    public static DateRange Of(PublicationDate? from, PublicationDate? to) => new(from?.Day, to?.LastDay);

    /// <summary>Whether <paramref name="day"/> is in it.</summary>
    public bool Contains(DateOnly day) => !(day < First) && !(day > Last);

    /// <summary>The days that are in both.</summary>
    public DateRange Intersect(DateRange other) => new(
        First is null || other.First > First ? other.First : First,
        Last is null || other.Last < Last ? other.Last : Last);
}
