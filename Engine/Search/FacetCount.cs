namespace NewsSearch.Engine.Search;

/// <summary>A value of a keyword field and how many matches have it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">Matches that have it, at least 1.</param>
public readonly record struct FacetCount(string Value, long Count);
