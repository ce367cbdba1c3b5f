namespace NewsSearch.Engine.Search;

/// <summary>How a score comes about: a tree whose parts add up.</summary>
/// <param name="Value">The value of this part.</param>
/// <param name="Description">What it is, and how it follows from its parts.</param>
/// <param name="Parts">What it is made of.</param>
public sealed record Explanation(double Value, string Description, IReadOnlyList<Explanation> Parts);
