namespace NewsSearch.Archive.CrossLanguage.Learning;

/// <summary>Learns from sentences that say the same which words are translations of each other.</summary>
/// <remarks>
/// <see cref="TranslationModel"/> in both directions, over the sentences and what the lexicons say of their words, so that known words align and what is left over meets. A translation is as sure as
/// the geometric mean of both directions, as in the lexicons that the product ships.
/// </remarks>
internal static class TranslationLearner
{
    /// <summary>Pairs of articles in which a translation must have been seen.</summary>
    public const int LeastPairs = 2;

    /// <summary>Least probability of one.</summary>
    public const double LeastProbability = 0.05;

    /// <summary>
    /// Least probability of a new one, as a share of the likeliest one of either of its words, the lesser of the two: words of one expression, and a river and its town, are seen together as often as translations
    /// are, but both have better ones.
    /// </summary>
    public const double LeastShare = 0.4;

    /// <summary>How often each word counts as seen beside its sentences: with its known translations, and with none.</summary>
    private const double Doubt = 1;

    /// <summary>What the model leaves out at once: its geometric mean with certainty would be less than <see cref="LeastProbability"/>.</summary>
    private const double Negligible = LeastProbability * LeastProbability;

    /// <summary>Learns; the surest first.</summary>
    public static IReadOnlyList<LearnedTranslation> Learn(IReadOnlyList<ArticlePair> pairs)
    {
        var sentences = pairs.SelectMany(pair => pair.Sentences).Select(pair => (Keys(pair.English), Keys(pair.Russian), 1.0)).ToList();
        var known = Known(pairs);
        sentences.AddRange(known.Select(pair => (new[] { pair.Key.English }, new[] { pair.Key.Russian }, Doubt * pair.Value)));
        var forward = TranslationModel.Train(sentences, doubt: Doubt, least: Negligible);
        var backward = TranslationModel.Train([.. sentences.Select(pair => (pair.Item2, pair.Item1, pair.Item3))], doubt: Doubt, least: Negligible);
        var likely = new Dictionary<(string English, string Russian), double>();
        foreach (var (english, row) in forward)
        {
            foreach (var (russian, probability) in row)
            {
                var mean = Math.Sqrt(probability * (backward.GetValueOrDefault(russian)?.GetValueOrDefault(english) ?? 0));
                if (mean >= LeastProbability)
                {
                    likely.Add((english, russian), mean);
                }
            }
        }

        var ofEnglish = Likeliest(likely, pair => pair.English);
        var ofRussian = Likeliest(likely, pair => pair.Russian);
        foreach (var (pair, probability) in likely)
        {
            if (!known.ContainsKey(pair) && probability < LeastShare * Math.Min(ofEnglish[pair.English], ofRussian[pair.Russian]))
            {
                likely.Remove(pair);
            }
        }

        var seen = Seen(pairs, likely.Keys);
        var spoken = Spoken(pairs);
        return
        [
            .. likely.Where(pair => seen[pair.Key] >= LeastPairs)
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.English, StringComparer.Ordinal).ThenBy(pair => pair.Key.Russian, StringComparer.Ordinal)
                .Select(pair => new LearnedTranslation(
                    pair.Key.English,
                    pair.Key.Russian,
                    spoken.GetValueOrDefault(pair.Key.Russian, pair.Key.Russian),
                    Math.Min(1, pair.Value),
                    seen[pair.Key],
                    !known.ContainsKey(pair.Key))),
        ];
    }

    /// <summary>The greatest probability that each word has.</summary>
    private static Dictionary<string, double> Likeliest(Dictionary<(string English, string Russian), double> likely, Func<(string English, string Russian), string> word) =>
        likely.GroupBy(pair => word(pair.Key), StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Max(pair => pair.Value), StringComparer.Ordinal);

    private static string[] Keys(LearningSentence sentence) => [.. sentence.Words.Select(word => word.Key)];

    /// <summary>What the lexicons say of the English words: shares of each word.</summary>
    private static Dictionary<(string English, string Russian), double> Known(IReadOnlyList<ArticlePair> pairs)
    {
        var known = new Dictionary<(string English, string Russian), double>();
        foreach (var word in pairs.SelectMany(pair => pair.Sentences).SelectMany(pair => pair.English.Words).DistinctBy(word => word.Key, StringComparer.Ordinal))
        {
            var total = word.Translations.Sum(translation => translation.Probability);
            foreach (var same in word.Translations.GroupBy(translation => translation.Text, StringComparer.Ordinal))
            {
                known.Add((word.Key, same.Key), same.Sum(translation => translation.Probability) / total);
            }
        }

        return known;
    }

    /// <summary>In how many pairs of articles two words stand in sentences that say the same.</summary>
    private static Dictionary<(string English, string Russian), int> Seen(IReadOnlyList<ArticlePair> pairs, IEnumerable<(string English, string Russian)> wanted)
    {
        var counts = wanted.ToDictionary(pair => pair, _ => 0);
        foreach (var pair in pairs)
        {
            var here = new HashSet<(string, string)>();
            foreach (var sentences in pair.Sentences)
            {
                foreach (var english in sentences.English.Words)
                {
                    here.UnionWith(sentences.Russian.Words.Select(russian => (english.Key, russian.Key)).Where(counts.ContainsKey));
                }
            }

            foreach (var both in here)
            {
                counts[both]++;
            }
        }

        return counts;
    }

    /// <summary>The most frequent form of each Russian word that no dictionary has: its key is no word.</summary>
    private static Dictionary<string, string> Spoken(IReadOnlyList<ArticlePair> pairs) => pairs
        .SelectMany(pair => pair.Sentences).SelectMany(pair => pair.Russian.Words).Where(word => word.Key.EndsWith('*'))
        .GroupBy(word => word.Key, StringComparer.Ordinal)
        .ToDictionary(
            word => word.Key,
            word => word.CountBy(form => form.Form, StringComparer.Ordinal).OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key,
            StringComparer.Ordinal);
}
