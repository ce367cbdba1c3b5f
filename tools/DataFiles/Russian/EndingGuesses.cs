namespace NewsSearch.DataFiles.Russian;

/// <summary>Which rules lead from forms with an ending to their lemmas, and how often: what an unknown word is likely to be.</summary>
internal sealed class EndingGuesses
{
    private const int Shortest = 2;
    private const int Longest = 3;

    /// <summary>A third finds 0.001 more of the names, and costs a tenth of indexing: most different words of an archive are unknown ones.</summary>
    private const int Kept = 2;

    /// <summary>
    /// A third of the unknown words of news are names, but a small part of the dictionary is. Measured on words that were kept out of the table, with three guesses: with 20 instead of 1, 0.993 of the forms of
    /// first names share a term with their lemma instead of 0.973 (places 0.994 and 0.987, surnames 0.997 both, other nouns 0.982 and 0.985), and no more lemmas with each other. Longer endings
    /// are no better.
    /// </summary>
    private const float NameWeight = 20;

    /// <summary>Kinds of words that new ones belong to; the others are closed or, like participles, follow their verbs.</summary>
    private static readonly string[] OpenKinds = ["NOUN", "ADJF", "VERB", "INFN"];

    private static readonly string[] NameKinds = ["Surn", "Name", "Geox"];

    private readonly Dictionary<string, Dictionary<RewriteTable.Rule, float>> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts one form of one word.</summary>
    public void Add(string form, string lemma, string tag)
    {
        if (!OpenKinds.Any(kind => tag.StartsWith(kind, StringComparison.Ordinal)) || form.Contains('-', StringComparison.Ordinal))
        {
            return;
        }

        var rule = RewriteTable.RuleOf(form, lemma);
        for (var length = Shortest; length <= Longest && length <= form.Length; length++)
        {
            var ending = form[^length..];
            if (!_counts.TryGetValue(ending, out var rules))
            {
                _counts.Add(ending, rules = []);
            }

            rules[rule] = rules.GetValueOrDefault(rule) + WeightOf(tag);
        }
    }

    /// <summary>The likeliest rules of each ending.</summary>
    public IEnumerable<(string Ending, IReadOnlyList<RewriteTable.Rule> Rules)> Likeliest() =>
        from ending in _counts
        let rules = ending.Value.Where(rule => rule.Key.Front == 0 && rule.Key.Back <= ending.Key.Length)
            .OrderByDescending(rule => rule.Value)
            .ThenBy(rule => rule.Key.Back)
            .ThenBy(rule => rule.Key.Added, StringComparer.Ordinal)
            .Take(Kept)
            .Select(rule => rule.Key)
            .ToList()
        where rules.Count > 0
        select (ending.Key, (IReadOnlyList<RewriteTable.Rule>)rules);

    private static float WeightOf(string tag) => NameKinds.Any(kind => tag.Contains(kind, StringComparison.Ordinal)) ? NameWeight : 1;
}
