using NewsSearch.DataFiles.OpenCorpora;

namespace NewsSearch.DataFiles.Russian;

/// <summary>Which lemmas a form has, and in which order.</summary>
/// <remarks>
/// A lemma is the first form of the paradigm, but for patronymics, ordinals and superlatives the first of their kind: OpenCorpora derives Алексеевна from Алексей, первый from один and
/// новейший from новый. Participles and gerunds stay with the infinitive. Added to what the dictionary has: a name in -ов, -ев, -ин, -ын, -ич itself, since the dictionary
/// may know it only as a form of another word; a verb in -ся without it, since news uses both of one event (строится, строят); and <see cref="Suppletives"/>.
/// </remarks>
internal sealed class FormLemmas(OpenCorporaDictionary dictionary)
{
    /// <summary>From this probability on the likeliest reading is taken for certain: of a hundred such forms five at most are another word.</summary>
    private const float Certain = 0.95f;

    /// <summary>A form that is a lemma itself stays first unless another lemma is so many times as frequent.</summary>
    private const float ClearlyRarer = 4;

    /// <summary>What news has seldom: imperatives, archaic, informal, slang, distorted and erroneous forms, abbreviations.</summary>
    private static readonly string[] RareGrammemes = ["impr", "Arch", "Infr", "Slng", "Dist", "Erro", "Abbr"];

    private static readonly string[] NameEndings = ["ов", "ев", "ин", "ын", "ич"];

    private readonly Dictionary<(ushort Paradigm, ushort Index), ushort> _lemmaIndex = [];
    private readonly Dictionary<string, float> _popularity = new(StringComparer.Ordinal);

    /// <summary>Learns how often lemmas occur, from the probabilities of their forms; call it for each form before <see cref="Of"/>.</summary>
    public void Learn(IReadOnlyList<Reading> readings)
    {
        foreach (var reading in readings)
        {
            if (dictionary.Probability(reading) is { } probability and > 0)
            {
                var lemma = LemmaOf(reading);
                _popularity[lemma] = _popularity.GetValueOrDefault(lemma) + probability;
            }
        }
    }

    /// <summary>The lemmas of a folded form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="readings">All its readings, whether with ё or without.</param>
    public Lemmas Of(string form, IReadOnlyList<Reading> readings)
    {
        readings = WithoutAbbreviations(form, readings);
        var found = new Dictionary<string, float>(StringComparer.Ordinal);
        var order = new List<string>();
        var common = new HashSet<string>(StringComparer.Ordinal);
        var known = false;
        foreach (var reading in readings)
        {
            var probability = dictionary.Probability(reading);
            known |= probability is not null;
            var lemma = LemmaOf(reading);
            if (!IsRare(dictionary.Tag(reading)))
            {
                common.Add(lemma);
            }

            if (found.TryAdd(lemma, probability ?? 0))
            {
                order.Add(lemma);
            }
            else
            {
                found[lemma] += probability ?? 0;
            }
        }

        var total = found.Values.Sum();
        var texts = order
            .OrderByDescending(lemma => known && total > 0 ? found[lemma] / total : 0)
            .ThenByDescending(common.Contains)
            .ThenByDescending(lemma => _popularity.GetValueOrDefault(lemma) * (string.Equals(lemma, form, StringComparison.Ordinal) ? ClearlyRarer : 1))
            .ThenByDescending(lemma => string.Equals(lemma, form, StringComparison.Ordinal))
            .ThenBy(lemma => lemma, StringComparer.Ordinal)
            .ToList();
        var sure = texts.Count == 1 || (known && total > 0 && found[texts[0]] / total >= Certain);
        texts.AddRange(More(form, readings).Where(lemma => !texts.Contains(lemma, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).ToList());
        return new Lemmas(texts, sure, readings.Any(reading => dictionary.Tag(reading) is var tag && Has(tag, "Geox") && Has(tag, "Fixd")));
    }

    /// <summary>The folded lemma of a reading.</summary>
    public string LemmaOf(Reading reading)
    {
        if (!_lemmaIndex.TryGetValue((reading.Paradigm, reading.Index), out var index))
        {
            index = LemmaIndex(reading);
            _lemmaIndex.Add((reading.Paradigm, reading.Index), index);
        }

        return Fold(dictionary.Other(reading, index));
    }

    /// <summary>ё as е.</summary>
    public static string Fold(string text) => text.Replace('ё', 'е');

    private IEnumerable<string> More(string form, IReadOnlyList<Reading> readings)
    {
        foreach (var reading in readings)
        {
            if (dictionary.Tag(reading).StartsWith("VERB", StringComparison.Ordinal) && LemmaOf(reading) is var lemma && lemma.EndsWith("ся", StringComparison.Ordinal))
            {
                yield return lemma[..^2];
            }
        }

        if (NameEndings.Any(ending => form.EndsWith(ending, StringComparison.Ordinal)))
        {
            yield return form;
        }

        foreach (var lemma in Suppletives.Of(form))
        {
            yield return lemma;
        }
    }

    /// <summary>Without readings as a cut word where there are others: в is no век, им no имя. What news cuts is known to the analysis by itself.</summary>
    private IReadOnlyList<Reading> WithoutAbbreviations(string form, IReadOnlyList<Reading> readings)
    {
        var rest = readings.Where(reading => !Has(dictionary.Tag(reading), "Abbr") || string.Equals(LemmaOf(reading), form, StringComparison.Ordinal)).ToList();
        return rest.Count > 0 ? rest : readings;
    }

    private static bool IsRare(string tag) => RareGrammemes.Any(grammeme => Has(tag, grammeme));

    private ushort LemmaIndex(Reading reading)
    {
        var tag = dictionary.Tag(reading);
        string[] kind = Has(tag, "Patr") ? ["Patr", Has(tag, "femn") ? "femn" : "masc"]
            : Has(tag, "Anum") ? ["Anum"]
            : Has(tag, "Supr") ? ["ADJF", "Supr"]
            : [];
        for (ushort index = 0; kind.Length > 0 && index < dictionary.Count(reading.Paradigm); index++)
        {
            var other = dictionary.Tag(reading.Paradigm, index);
            if (kind.All(grammeme => Has(other, grammeme)))
            {
                return index;
            }
        }

        return 0;
    }

    /// <summary>Whether a tag has a grammeme.</summary>
    public static bool Has(string tag, string grammeme) =>
        tag.Split([',', ' ']).Contains(grammeme, StringComparer.Ordinal);
}
