using NewsSearch.Archive.CrossLanguage;

namespace NewsSearch.DataFiles.Lexicons;

/// <summary>Perfective verbs by imperfective ones: dictionaries give сообщать, news writes сообщил.</summary>
/// <remarks>By endings, as far as the analysis knows the result as a lemma; of verbs made by a prefix only where at most two are known, since most prefixes change the meaning.</remarks>
internal static class RussianAspects
{
    /// <summary>Most verbs with one base and some prefix that may be its perfectives.</summary>
    private const int MostPrefixed = 2;

    private const string Reflexive = "ся";

    private static readonly string[] Prefixes = ["по", "о", "об", "с", "за", "на", "вы", "у", "про", "при", "из", "ис", "раз", "рас"];

    /// <summary>Ending of the imperfective and of the perfective; the longest that give a known verb count.</summary>
    private static readonly (string From, string To)[] Endings =
    [
        ("лагать", "ложить"), ("водить", "вести"), ("носить", "нести"), ("возить", "везти"), ("ходить", "йти"), ("езжать", "ехать"), ("бирать", "брать"), ("сылать", "слать"), ("ывать", "ать"),
        ("ивать", "ить"), ("ивать", "еть"), ("ивать", "ать"), ("ивать", "ять"), ("авать", "ать"), ("евать", "еть"), ("вать", "ть"), ("нимать", "нять"), ("имать", "ять"), ("блять", "бить"), ("влять", "вить"), ("млять", "мить"), ("плять", "пить"),
        ("лять", "лить"), ("ять", "ить"), ("щать", "стить"), ("щать", "тить"), ("ждать", "дить"), ("жать", "зить"), ("жать", "дить"), ("шать", "сить"), ("чать", "тить"), ("ать", "ить"), ("ать", "нуть"),
        ("растать", "расти"), ("гать", "чь"),
    ];

    /// <summary>Imperfective verbs of which the endings would make another verb's form.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "стоять", "мешать", "водить", "носить", "возить", "ходить" };

    /// <summary>The perfectives of a verb, by endings first; none if it is not an imperfective verb that the rules know.</summary>
    /// <param name="verb">A lemma.</param>
    public static IReadOnlyList<string> Of(string verb)
    {
        var reflexive = verb.EndsWith("ть" + Reflexive, StringComparison.Ordinal);
        var plain = reflexive ? verb[..^Reflexive.Length] : verb;
        if (!plain.EndsWith("ть", StringComparison.Ordinal) || Others.Contains(plain))
        {
            return [];
        }

        var byEnding = Endings.Where(ending => plain.Length > ending.From.Length && plain.EndsWith(ending.From, StringComparison.Ordinal))
            .Select(ending => Full(plain[..^ending.From.Length] + ending.To)).Where(IsVerb).Distinct(StringComparer.Ordinal).Take(1).ToList();
        if (byEnding.Count > 0)
        {
            return byEnding;
        }

        var prefixed = Prefixes.Select(prefix => prefix + verb).Where(IsVerb).ToList();
        return prefixed.Count <= MostPrefixed ? prefixed : [];

        string Full(string text) => !reflexive ? text : text.EndsWith("ти", StringComparison.Ordinal) || text.EndsWith("чь", StringComparison.Ordinal) ? text + "сь" : text + Reflexive;
    }

    private static bool IsVerb(string text)
    {
        var terms = LexiconKeys.Analyzed(text).Terms;
        return terms.Contains(text, StringComparer.Ordinal) && !terms.Any(term => term.EndsWith('*'));
    }
}
