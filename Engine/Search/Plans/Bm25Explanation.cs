using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>Tells how BM25F comes to its score.</summary>
internal static class Bm25Explanation
{
    /// <summary>How the score of a word follows from the three parts that are told of it.</summary>
    public const string Formula = "rarity * frequency / (frequency + length)";

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
        return new Explanation(score, $"{word}: {Formula}", [
            idf,
            frequency with { Description = $"frequency: {frequency.Description}" },
            new Explanation(k, Length(k, similarity.Lengths.Parameters), []),
        ]);
    }

    /// <summary>The inverse document frequency of a word.</summary>
    public static Explanation Idf(double idf, WordRarity rarity)
    {
        const string formula = "idf = ln(1 + (N - df + 0.5) / (df + 0.5))";
        return new Explanation((float)idf, FormattableString.Invariant($"rarity: in {rarity.DocFreq} of {rarity.DocCount} documents, {formula}"), []);
    }

    /// <summary>What the length is made of: the longer the document, the less a frequency is worth.</summary>
    private static string Length(float k, Bm25Parameters bm25)
    {
        const string formula = "K = k1 * (1 - b + b * length / average)";
        var lengths = bm25 is { K1: > 0, B: > 0 } ? FormattableString.Invariant($"{((k / bm25.K1) - 1 + bm25.B) / bm25.B:0.##} times the average, ") : "";
        return FormattableString.Invariant($"length: {lengths}{formula}, k1 = {bm25.K1}, b = {bm25.B}");
    }
}
