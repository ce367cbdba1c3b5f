using NewsSearch.Engine.Search.Pruning;

namespace NewsSearch.Engine.Tests.Search.Pruning;

/// <summary>Scores as sums have them: many are 0, and some are equal.</summary>
internal static class RandomScores
{
    /// <summary>So many scores, from 0.</summary>
    public static float[] Of(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Next(4) switch { 0 => 0, 1 => random.Next(5) / 4f, _ => random.NextSingle() })];

    /// <summary>What may have to be reached: one of the scores, so that equality is met, or nothing, or more than any.</summary>
    public static float Least(Random random, float[] scores) => (scores.Length == 0 ? 0 : random.Next(8)) switch
    {
        0 => float.NegativeInfinity,
        1 => 2,
        2 => float.Epsilon,
        _ => scores[random.Next(scores.Length)],
    };

    /// <summary>Documents with their scores.</summary>
    public static (int Doc, float Score)[] Pairs(ScoredDocs scored) => [.. Enumerable.Range(0, scored.Count).Select(at => (scored.Docs[at], scored.Scores[at]))];
}
