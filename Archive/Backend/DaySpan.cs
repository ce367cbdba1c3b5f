namespace NewsSearch.Archive.Backend;

/// <summary>Days from one to another, both inclusive.</summary>
internal readonly record struct DaySpan(DateOnly First, DateOnly Last);
