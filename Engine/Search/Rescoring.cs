using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Engine.Search;

/// <summary>A second look at the best hits (Lucene's query rescorer): what a query is worth that would cost too much for every match, such as how near the words stand to each other.</summary>
/// <remarks>
/// The score of <paramref name="Query"/> is added to those of the <paramref name="Candidates"/> best matches, before recency weighting, where it matches them; it adds no matches. They are put in order
/// anew and stay before all others, which keep their scores: so the order is one of all matches, the same from page to page. Ignored where hits are sorted by date.
/// </remarks>
/// <param name="Query">What is added.</param>
/// <param name="Candidates">How many of the best matches are looked at again, from 1, whatever number of hits is asked for.</param>
public sealed record Rescoring(Query Query, int Candidates = 50);
