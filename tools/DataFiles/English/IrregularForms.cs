using NewsSearch.Analyzers;

namespace NewsSearch.DataFiles.English;

/// <summary>Forms whose lemma no stemmer finds, with their terms, the likeliest first.</summary>
/// <param name="counts">The lemmas.</param>
/// <param name="spelling">What decides the term of a lemma.</param>
/// <param name="known">Words of everyday dictionaries: others are left out, since most are names in the news.</param>
internal sealed class IrregularForms(LemmaCounts counts, SpellingPairs spelling, HashSet<string> known)
{
    /// <summary>A lemma so many times rarer than another reading is left out: <c>opera</c> as the plural of <c>opus</c>.</summary>
    private const int Negligible = 25;

    /// <summary>Forms that are names or other words in the news, never what the list says: <c>cola</c> as the plural of <c>colon</c>.</summary>
    private static readonly HashSet<string> Misleading = new(["media", "feed", "dive", "cola", "reis", "soli", "bani", "fortes", "arses", "sises"], StringComparer.Ordinal);

    /// <summary>No plural of <c>new</c>.</summary>
    private const string NoPlural = "news";

    /// <summary>The forms of WordNet's exception lists, and plurals by rule that the stemmer misses.</summary>
    public SortedDictionary<string, IReadOnlyList<string>> Read(string folder)
    {
        var termsOf = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (form, readings) in ReadingsOf(folder))
        {
            List<string> terms = [.. readings.Select(spelling.TermOf).Distinct(StringComparer.Ordinal)];
            if (terms.Count > 0 && !terms.SequenceEqual([spelling.TermOf(form)], StringComparer.Ordinal))
            {
                termsOf[form] = terms;
            }
        }

        foreach (var (plural, singular) in MissedPlurals())
        {
            termsOf.TryAdd(plural, [spelling.TermOf(singular)]);
        }

        return termsOf;
    }

    private SortedDictionary<string, List<string>> ReadingsOf(string folder)
    {
        var readingsOf = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var list in new[] { "verb", "noun" })
        {
            foreach (var (form, lemmas) in Lines(folder, list))
            {
                readingsOf.TryAdd(form, []);
                readingsOf[form].AddRange(lemmas.Except(readingsOf[form], StringComparer.Ordinal));
            }
        }

        foreach (var (form, lemmas) in readingsOf.ToList())
        {
            readingsOf[form] = Likely(form, lemmas);
        }

        // 'biggest' is not 'big' to someone who searches, as 'largest' is not to the stemmer; 'better' is 'good' after itself.
        foreach (var (form, lemmas) in Lines(folder, "adj").Concat(Lines(folder, "adv")).Where(line => line.Lemmas.TrueForAll(lemma => lemma[0] != line.Form[0])))
        {
            readingsOf[form] = [form, .. readingsOf.GetValueOrDefault(form, []).Union(lemmas, StringComparer.Ordinal).Where(lemma => !string.Equals(lemma, form, StringComparison.Ordinal))];
        }

        return readingsOf;
    }

    private IEnumerable<(string Form, List<string> Lemmas)> Lines(string folder, string partOfSpeech) =>
        from line in File.ReadLines(Path.Combine(folder, partOfSpeech + ".exc"))
        let words = line.Split(' ')
        where IsWord(words[0]) && known.Contains(words[0]) && !Misleading.Contains(words[0])
        select (words[0], words.Skip(1).Where(IsWord).ToList());

    /// <summary>
    /// The lemmas by how often they were met, and the form itself if it is a noun or verb of its own (participles are adjectives, too, and no other word); of equals, the one
    /// most like the form first.
    /// </summary>
    private List<string> Likely(string form, List<string> lemmas)
    {
        var readings = lemmas.ToHashSet(StringComparer.Ordinal);
        if (form[^1] == 's' && counts.Of(form[..^1]) > 0)
        {
            readings.Add(form[..^1]);
        }

        var most = readings.Select(counts.Of).DefaultIfEmpty().Max();
        List<string> likely =
        [
            .. readings.Where(lemma => counts.Of(lemma) * Negligible >= most)
                .OrderByDescending(counts.Of)
                .ThenByDescending(lemma => lemma.AsSpan().CommonPrefixLength(form))
                .ThenBy(lemma => lemma, StringComparer.Ordinal),
        ];
        if (!likely.Contains(form, StringComparer.Ordinal) && IsWordOfItsOwn(form))
        {
            likely.Insert(counts.Of(form) == 0 ? 0 : likely.FindLastIndex(lemma => counts.Of(lemma) >= counts.Of(form)) + 1, form);
        }

        return likely;
    }

    /// <summary>A noun or verb that was met, or a noun that was not but looks like no inflection of English: <c>media</c>.</summary>
    private bool IsWordOfItsOwn(string form) =>
        counts.IsNounOrVerb(form) && (counts.Of(form) > 0 || form[^1] == 'a');

    /// <summary>Plurals by rule whose stem is not that of the singular: <c>menus</c>, <c>buses</c>, <c>lenses</c>, <c>gentlemen</c>.</summary>
    private IEnumerable<(string Plural, string Singular)> MissedPlurals()
    {
        foreach (var singular in known.Where(word => IsWord(word) && !word.EndsWith("ss", StringComparison.Ordinal)))
        {
            var endsInS = singular[^1] == 's';
            var plural = singular + (endsInS ? "es" : "s");
            var isOther = endsInS && (known.Contains(singular[..^1]) || known.Contains(plural[..^1]));
            if (!isOther && !Misleading.Contains(plural) && !spelling.WordStems.ContainsKey(plural) && known.Contains(plural) && plural is not NoPlural && !FunctionWords.Contains(plural)
                && !string.Equals(spelling.TermOf(plural), spelling.TermOf(singular), StringComparison.Ordinal))
            {
                yield return (plural, singular);
            }

            if (singular.EndsWith("man", StringComparison.Ordinal) && known.Contains(singular[..^2] + "en"))
            {
                yield return (singular[..^2] + "en", singular);
            }
        }
    }

    private static bool IsWord(string word) => word.Length > 1 && word.All(char.IsAsciiLetterLower) && !FunctionWords.Contains(word);
}
