using NewsSearch.Analyzers.Stemming;

namespace NewsSearch.DataFiles.English;

/// <summary>British words with their American spelling, and from them the stems and words whose term must change.</summary>
/// <remarks>
/// A word of the British list that the American one lacks, and that becomes a word of the American list when one or two of the rules below are applied, is that word.
/// Words that both lists have are the same word only where <see cref="InBothLists"/> says so.
/// </remarks>
internal sealed class SpellingPairs
{
    /// <summary>What is written otherwise, British before American. A rule applies anywhere in a word.</summary>
    private static readonly (string British, string American)[] Rules =
    [
        ("our", "or"), ("tre", "ter"), ("bre", "ber"), ("gre", "ger"), ("vre", "ver"), ("tri", "teri"), ("bri", "beri"), ("vri", "veri"), ("ise", "ize"), ("isa", "iza"), ("isi", "izi"), ("yse", "yze"),
        ("ysa", "yza"), ("ysi", "yzi"), ("ogue", "og"), ("ogui", "ogi"), ("ll", "l"), ("l", "ll"), ("ae", "e"), ("oe", "e"), ("enc", "ens"), ("gramme", "gram"), ("pp", "p"), ("cheque", "check"),
        ("grey", "gray"), ("plough", "plow"), ("tyre", "tire"), ("minium", "minum"), ("ould", "old"), ("oult", "olt"), ("scep", "skep"), ("gaol", "jail"), ("mous", "mus"),
        ("pyj", "paj"), ("osy", "ozy"), ("osi", "ozi"), ("gement", "gment"), ("geing", "ging"), ("eable", "able"), ("draught", "draft"), ("artef", "artif"), ("enquir", "inquir"), ("aeropl", "airpl"),
        ("ph", "f"), ("jewellery", "jewelry"), ("practis", "practic"), ("yoghurt", "yogurt"), ("storey", "story"), ("phial", "vial"), ("kerb", "curb"),
    ];

    /// <summary>Endings of plurals that only look like a British spelling: <c>larvae</c>, <c>heroes</c>.</summary>
    private static readonly string[] NoSpellings = ["ae", "oes", "oed"];

    /// <summary>British words that the rules turn into another word.</summary>
    private static readonly HashSet<string> OtherWords = new(["prise", "prised", "prises", "prising", "louvre", "louvres"], StringComparer.Ordinal);

    /// <summary>Words of both lists that are the same word in either country's news.</summary>
    private static readonly (string British, string American)[] InBothLists =
    [
        ("grey", "gray"), ("programme", "program"), ("programmes", "programs"), ("catalogue", "catalog"), ("catalogues", "catalogs"), ("theatre", "theater"), ("theatres", "theaters"),
        ("centre", "center"), ("centres", "centers"), ("centred", "centered"), ("judgement", "judgment"), ("judgements", "judgments"), ("sulphur", "sulfur"), ("licence", "license"), ("licences", "licenses"), ("defence", "defense"),
        ("learnt", "learned"), ("burnt", "burned"), ("spelt", "spelled"), ("dreamt", "dreamed"), ("leapt", "leaped"), ("spoilt", "spoiled"), ("spilt", "spilled"), ("smelt", "smelled"),
        ("tyre", "tire"), ("tyres", "tires"), ("analyse", "analyze"), ("analysed", "analyzed"), ("ageing", "aging"), ("artefact", "artifact"), ("artefacts", "artifacts"), ("adviser", "advisor"), ("advisers", "advisors"),
        ("moustache", "mustache"), ("axe", "ax"), ("cosy", "cozy"), ("enquiry", "inquiry"), ("enquiries", "inquiries"), ("archaeology", "archeology"), ("archaeologist", "archeologist"),
        ("archaeologists", "archeologists"), ("archaeological", "archeological"), ("aesthetic", "esthetic"), ("encyclopaedia", "encyclopedia"), ("mediaeval", "medieval"), ("doughnut", "donut"), ("doughnuts", "donuts"),
        ("acknowledgement", "acknowledgment"), ("sizeable", "sizable"), ("likeable", "likable"), ("fulfil", "fulfill"), ("fulfilment", "fulfillment"), ("enrol", "enroll"), ("enrolment", "enrollment"),
        ("instalment", "installment"), ("instalments", "installments"), ("skilful", "skillful"), ("wilful", "willful"), ("plough", "plow"), ("ploughs", "plows"), ("travelled", "traveled"), ("travelling", "traveling"), ("traveller", "traveler"),
        ("travellers", "travelers"), ("cancelled", "canceled"), ("cancelling", "canceling"), ("labelled", "labeled"), ("modelling", "modeling"), ("counsellor", "counselor"), ("counsellors", "counselors"), ("dialogue", "dialog"), ("dialogues", "dialogs"),
        ("cheque", "check"), ("cheques", "checks"), ("jewellery", "jewelry"), ("manoeuvre", "maneuver"), ("manoeuvres", "maneuvers"), ("practise", "practice"), ("practised", "practiced"), ("practising", "practicing"),
        ("aluminium", "aluminum"), ("pyjamas", "pajamas"), ("sceptic", "skeptic"), ("sceptics", "skeptics"), ("sceptical", "skeptical"), ("scepticism", "skepticism"), ("draught", "draft"), ("offence", "offense"), ("pretence", "pretense"),
        ("tonne", "ton"), ("tonnes", "tons"), ("rouble", "ruble"), ("roubles", "rubles"), ("storey", "story"), ("storeys", "stories"), ("aeroplane", "airplane"), ("aeroplanes", "airplanes"), ("gaol", "jail"), ("maths", "math"),
    ];

    private readonly Dictionary<string, string> _american = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    /// <summary>Compares two lists of words.</summary>
    public SpellingPairs(HashSet<string> british, HashSet<string> american)
    {
        foreach (var word in british.Where(word => !american.Contains(word) && IsSpelling(word)))
        {
            if (AmericanOf(word, american) is { } spelling)
            {
                _american[word] = spelling;
            }
        }

        foreach (var (word, spelling) in InBothLists)
        {
            _american[word] = spelling;
        }

        Sort(american);
    }

    /// <summary>Stems that only British spellings have, with the stem that stands for them.</summary>
    public IReadOnlyDictionary<string, string> Stems => _stems;

    /// <summary>Words whose stem others share, with the stem that stands for the word.</summary>
    public IReadOnlyDictionary<string, string> WordStems => _words;

    /// <summary>The term of a word: its stem, in American spelling.</summary>
    public string TermOf(string word)
    {
        var stem = Stem(word);
        return _words.GetValueOrDefault(word) ?? _stems.GetValueOrDefault(stem) ?? stem;
    }

    public static string Stem(string word)
    {
        Span<char> stem = stackalloc char[word.Length];
        return stem[..EnglishStemmer.Stem(word, stem)].ToString();
    }

    private static bool IsSpelling(string word) => !OtherWords.Contains(word) && !Array.Exists(NoSpellings, ending => word.EndsWith(ending, StringComparison.Ordinal));

    public static HashSet<string> Words(string list) =>
        [.. File.ReadLines(list).Where(word => word.Length > 2 && word.All(char.IsAsciiLetterLower))];

    private static string? AmericanOf(string word, HashSet<string> american)
    {
        var once = Respelled(word).ToList();
        return once.Find(american.Contains) ?? once.SelectMany(Respelled).FirstOrDefault(american.Contains);
    }

    private static IEnumerable<string> Respelled(string word)
    {
        foreach (var (british, american) in Rules)
        {
            for (var at = word.IndexOf(british, StringComparison.Ordinal); at >= 0; at = word.IndexOf(british, at + 1, StringComparison.Ordinal))
            {
                yield return word[..at] + american + word[(at + british.Length)..];
            }
        }
    }

    /// <summary>A stem moves as a whole when no word but British spellings has it and all of them move to the same; else word by word.</summary>
    private void Sort(HashSet<string> american)
    {
        var stemsOfOthers = american.Where(word => !_american.ContainsKey(word)).Select(Stem).ToHashSet(StringComparer.Ordinal);
        foreach (var group in _american.GroupBy(pair => Stem(pair.Key), StringComparer.Ordinal))
        {
            var targets = group.Select(pair => Stem(pair.Value)).Distinct(StringComparer.Ordinal).ToList();
            if (targets is [var only] && !stemsOfOthers.Contains(group.Key))
            {
                if (!string.Equals(only, group.Key, StringComparison.Ordinal))
                {
                    _stems[group.Key] = only;
                }

                continue;
            }

            foreach (var (word, spelling) in group.Where(pair => !string.Equals(Stem(pair.Value), group.Key, StringComparison.Ordinal)))
            {
                _words[word] = Stem(spelling);
            }
        }
    }
}
