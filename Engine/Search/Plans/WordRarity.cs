using System.Diagnostics;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>How rare a word is; see <see cref="WordQuery"/>.</summary>
/// <param name="DocFreq">df of its idf; 0 if none of its terms occurs.</param>
/// <param name="DocCount">N of its idf: documents of all segments.</param>
internal readonly record struct WordRarity(long DocFreq, long DocCount)
{
    /// <summary>The inverse document frequency.</summary>
    public double Idf => Bm25F.InverseDocumentFrequency(DocCount, DocFreq);

    /// <summary>The rarity of a word by a rule.</summary>
    /// <param name="docCount">Documents of all segments.</param>
    /// <param name="planned">For each field, the terms of the query; null where no document has one.</param>
    /// <param name="terms">The terms of the query.</param>
    /// <param name="rule">How their document frequencies become one.</param>
    public static WordRarity Of(long docCount, ReadOnlySpan<PlannedTerm?> planned, IReadOnlyList<WeightedTerm> terms, DocFreqRule rule) =>
        new(rule == DocFreqRule.Sum ? WeightedSum(docCount, planned, terms) : Greatest(planned), docCount);

    /// <summary>The rarity of a word that is as frequent as the most frequent of its terms.</summary>
    public static WordRarity OfGreatest(long docCount, ReadOnlySpan<PlannedTerm> terms) => new(Greatest(terms), docCount);

    private static long Greatest(ReadOnlySpan<PlannedTerm?> terms)
    {
        var greatest = 0L;
        foreach (var term in terms)
        {
            greatest = Math.Max(greatest, term?.DocFreq ?? 0);
        }

        return greatest;
    }

    private static long WeightedSum(long docCount, ReadOnlySpan<PlannedTerm?> planned, IReadOnlyList<WeightedTerm> terms)
    {
        Debug.Assert(planned.Length % terms.Count == 0, "every field has all terms");
        var sum = 0d;
        for (var i = 0; i < terms.Count; i++)
        {
            var greatest = 0L;
            for (var place = i; place < planned.Length; place += terms.Count)
            {
                greatest = Math.Max(greatest, planned[place]?.DocFreq ?? 0);
            }

            sum += (double)terms[i].Weight * greatest;
        }

        // Rounded after the limits: a sum of great weights need not fit into a whole number.
        return sum > 0 ? (long)Math.Round(Math.Clamp(sum, 1, docCount), MidpointRounding.AwayFromZero) : 0;
    }
}
