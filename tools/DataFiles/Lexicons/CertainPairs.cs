using NewsSearch.Analyzers;
using NewsSearch.Archive.CrossLanguage;

namespace NewsSearch.DataFiles.Lexicons;

/// <summary>Reads our own tables of pairs: acronyms and names that dictionaries lack or get wrong, and words of news. Each line is <c>English | more = Russian | more</c>; <c>#</c> begins a remark.</summary>
internal static class CertainPairs
{
    /// <summary>Puts all pairs into a lexicon, each with the same probability in both directions.</summary>
    /// <param name="path">The table.</param>
    /// <param name="probability">How sure a pair is of which the table has so many translations of the English side, and so many of the Russian one.</param>
    /// <param name="builder">Knows which small letters are words.</param>
    /// <param name="writer">Receives them.</param>
    public static void Put(string path, Func<int, int, double> probability, LexiconBuilder builder, LexiconWriter writer)
    {
        List<(string English, string Russian)> pairs = [.. Read(path)];
        var ofEnglish = pairs.CountBy(pair => EnglishKey(pair.English), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var ofRussian = pairs.CountBy(pair => RussianKey(pair.Russian), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var forms = builder.FormsOf(ofEnglish.Keys.ToHashSet(StringComparer.Ordinal));
        foreach (var (english, russian) in pairs)
        {
            var sure = probability(ofEnglish[EnglishKey(english)], ofRussian[RussianKey(russian)]);
            Put(english, russian, sure, EnglishKey, RussianKey, TranslationDirection.EnglishToRussian);
            Put(russian, english, sure, RussianKey, EnglishKey, TranslationDirection.RussianToEnglish);

            // A form that is an entry by itself is looked up as such: told, members. Certain pairs are names, which have no forms.
            foreach (var form in sure < 1 ? forms[EnglishKey(english)] : [])
            {
                Put(form, russian, sure, EnglishKey, RussianKey, TranslationDirection.EnglishToRussian);
            }
        }

        void Put(string from, string to, double sure, Func<string, string> keyOfFrom, Func<string, string> keyOfTo, TranslationDirection direction)
        {
            var target = keyOfTo(to);
            if (FunctionWords.Contains(target))
            {
                // WHO stands in every text as who: no translation, only something to be translated.
                return;
            }

            var key = keyOfFrom(from);
            if (IsAcronym(from))
            {
                writer.Add(from, target, sure, direction);
            }

            if (!IsAcronym(from) || !IsOtherWord(key, builder))
            {
                writer.Add(key, target, sure, direction);
                if (direction == TranslationDirection.EnglishToRussian)
                {
                    writer.AddToFamily(LexiconKeys.Analyzed(key.Split(' ')[^1]).Preferred, key);
                }
            }
        }
    }

    /// <summary>The pairs as glosses, so that a model learns which senses of a word are rare; without acronyms, of which it would make words.</summary>
    /// <param name="path">The table.</param>
    public static IEnumerable<Gloss> Glosses(string path) =>
        Read(path).Where(pair => !$"{pair.English} {pair.Russian}".Split(' ').Any(IsAcronym)).Select(pair => new Gloss(pair.English, pair.Russian));

    private static IEnumerable<(string English, string Russian)> Read(string path) =>
        from line in File.ReadLines(path)
        let pair = line.Split('#')[0]
        where !string.IsNullOrWhiteSpace(pair)
        let sides = pair.Split('=') is [var left, var right] ? (Left: left, Right: right) : throw new InvalidDataException($"{path}: '{line}' is no pair")
        from english in sides.Left.Split('|', StringSplitOptions.TrimEntries)
        from russian in sides.Right.Split('|', StringSplitOptions.TrimEntries)
        select (english, russian);

    private static bool IsAcronym(string text) => text.Length is > 1 and <= 6 && text.All(char.IsUpper);

    /// <summary>ВОЗ is no cart: the lexicon has the word, or the analysis makes another of it.</summary>
    private static bool IsOtherWord(string key, LexiconBuilder builder) =>
        FunctionWords.Contains(key) || builder.IsWord(key) || !string.Equals(LexiconKeys.Russian(key), key, StringComparison.Ordinal);

    private static string EnglishKey(string text) => string.Join(' ', LexiconKeys.Surfaces(text));

    private static string RussianKey(string text) =>
        LexiconKeys.Surfaces(text) is [var alone] ? LexiconKeys.RussianAlone(alone) : string.Join(' ', LexiconKeys.Surfaces(text).Select(LexiconKeys.Russian));
}
