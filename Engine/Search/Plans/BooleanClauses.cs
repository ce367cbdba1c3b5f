namespace NewsSearch.Engine.Search.Plans;

/// <summary>The clauses of a boolean query, ready for one snapshot.</summary>
/// <param name="Must">Required, scored.</param>
/// <param name="Should">Optional, scored.</param>
/// <param name="Filter">Required, not scored.</param>
/// <param name="MustNot">Forbidden.</param>
/// <param name="MinimumShould">How many of <paramref name="Should"/> must match, after the rule that one must where nothing else is required.</param>
internal sealed record BooleanClauses(
    QueryPlan[] Must, QueryPlan[] Should, QueryPlan[] Filter, QueryPlan[] MustNot, int MinimumShould);
