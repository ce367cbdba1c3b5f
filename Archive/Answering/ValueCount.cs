namespace NewsSearch.Archive.Answering;

/// <summary>A value and how many matches have it.</summary>
public sealed record ValueCount(string Value, long Count);
