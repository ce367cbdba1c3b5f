namespace NewsSearch.DataFiles.English;

/// <summary>The lemmas of WordNet, and how often each was met in the texts that its authors annotated.</summary>
internal sealed class LemmaCounts
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nounsAndVerbs = new(StringComparer.Ordinal);

    /// <summary>Reads <c>index.*</c> and <c>cntlist.rev</c>.</summary>
    public LemmaCounts(string folder)
    {
        foreach (var partOfSpeech in new[] { "noun", "verb", "adj", "adv" })
        {
            foreach (var line in File.ReadLines(Path.Combine(folder, "index." + partOfSpeech)).Where(line => line[0] != ' '))
            {
                var lemma = line[..line.IndexOf(' ', StringComparison.Ordinal)];
                _counts[lemma] = 0;
                if (partOfSpeech is "noun" or "verb")
                {
                    _nounsAndVerbs.Add(lemma);
                }
            }
        }

        foreach (var line in File.ReadLines(Path.Combine(folder, "cntlist.rev")))
        {
            var lemma = line[..line.IndexOf('%', StringComparison.Ordinal)];
            var count = int.Parse(line.AsSpan(line.LastIndexOf(' ') + 1), System.Globalization.CultureInfo.InvariantCulture);
            _counts[lemma] = _counts.GetValueOrDefault(lemma) + count;
        }
    }

    /// <summary>Whether it is a lemma.</summary>
    public bool Has(string word) => _counts.ContainsKey(word);

    /// <summary>Whether it is a lemma of a noun or a verb.</summary>
    public bool IsNounOrVerb(string word) => _nounsAndVerbs.Contains(word);

    /// <summary>How often the lemma was met in any form; 0 for what is none.</summary>
    public int Of(string lemma) => _counts.GetValueOrDefault(lemma);
}
