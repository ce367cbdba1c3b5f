using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>Tells how BM25F comes to its score.</summary>
internal static class Bm25Explanation
{
    /// <summary>The score of one word, or of a phrase as one word.</summary>
    /// <param name="score">The score, as the scorer gave it.</param>
    /// <param name="word">What was looked for.</param>
    /// <param name="frequency">Its weighted frequency.</param>
    /// <param name="idf">Where its inverse document frequency comes from.</param>
    /// <param name="similarity">What scored it.</param>
    /// <param name="context">What the plans of the search share.</param>
    /// <param name="segment">The document's segment.</param>
    /// <param name="doc">The document.</param>
    public static Explanation Of(
        float score, string word, Explanation frequency, Explanation idf, Bm25F similarity, SearchContext context, int segment, int doc)
    {
        var k = similarity.K(context.Reader(segment), doc);
        return new Explanation(score, $"score of {word}: idf * tf / (tf + K)", [
            idf,
            frequency with { Description = $"tf, {frequency.Description}" },
            new Explanation(k, FormattableString.Invariant(
                $"K = k1 * (1 - b + b * length / average), k1 = {context.Bm25.K1}, b = {context.Bm25.B}, average = {similarity.AverageLength:0.###}"), []),
        ]);
    }

    /// <summary>The inverse document frequency of a word.</summary>
    public static Explanation Idf(double idf, long documents, long docFreq) =>
        new((float)idf, FormattableString.Invariant($"idf = ln(1 + (N - df + 0.5) / (df + 0.5)), N = {documents}, df = {docFreq}"), []);
}
