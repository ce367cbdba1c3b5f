namespace NewsSearch.Archive.CrossLanguage.Learning;

/// <summary>Finds the sentences of two texts that say the same: each at most once, in the order of both, with the greatest likeness in all.</summary>
internal static class SentenceAligner
{
    /// <summary>Sentences that are less alike do not say the same: about one word of six. Those of versions mostly have 0.5 to 0.8.</summary>
    public const double LeastLikeness = 0.15;

    /// <summary>Finds them, in their order.</summary>
    public static IReadOnlyList<SentencePair> Align(IReadOnlyList<LearningSentence> english, IReadOnlyList<LearningSentence> russian)
    {
        var likeness = new double[english.Count, russian.Count];

        // The greatest sum from here to the end of both.
        var best = new double[english.Count + 1, russian.Count + 1];
        for (var i = english.Count - 1; i >= 0; i--)
        {
            for (var j = russian.Count - 1; j >= 0; j--)
            {
                likeness[i, j] = english[i].LikenessOf(russian[j]);
                var together = likeness[i, j] >= LeastLikeness ? likeness[i, j] + best[i + 1, j + 1] : 0;
                best[i, j] = Math.Max(together, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        var pairs = new List<SentencePair>();
        for (var (i, j) = (0, 0); i < english.Count && j < russian.Count;)
        {
            if (best[i, j] > Math.Max(best[i + 1, j], best[i, j + 1]))
            {
                pairs.Add(new SentencePair(english[i], russian[j], likeness[i, j]));
                (i, j) = (i + 1, j + 1);
            }
            else if (best[i + 1, j] >= best[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }
}
