using NewsSearch.Analyzers;
using NewsSearch.Archive.CrossLanguage;

namespace NewsSearch.DataFiles.Lexicons;

/// <summary>Reads our own tables of pairs: acronyms and names that dictionaries lack or get wrong, and words of news. Each line is <c>English | more = Russian | more</c>; <c>#</c> begins a remark.</summary>
internal static class CertainPairs
{
    /// <summary>Puts all pairs into a lexicon, each with the same probability in both directions.</summary>
    /// <param name="path">The table.</param>
    /// <param name="probability">How sure all of them are.</param>
    /// <param name="builder">Knows which small letters are words.</param>
    /// <param name="writer">Receives them.</param>
    public static void Put(string path, double probability, LexiconBuilder builder, LexiconWriter writer)
    {
        foreach (var line in File.ReadLines(path).Select(line => line.Split('#')[0]).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            if (line.Split('=') is not [var left, var right])
            {
                throw new InvalidDataException($"{path}: '{line}' is no pair");
            }

            foreach (var english in left.Split('|', StringSplitOptions.TrimEntries))
            {
                foreach (var russian in right.Split('|', StringSplitOptions.TrimEntries))
                {
                    Put(english, russian, EnglishKey, RussianKey, TranslationDirection.EnglishToRussian);
                    Put(russian, english, RussianKey, EnglishKey, TranslationDirection.RussianToEnglish);
                }
            }
        }

        void Put(string from, string to, Func<string, string> keyOfFrom, Func<string, string> keyOfTo, TranslationDirection direction)
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
                writer.Add(from, target, probability, direction);
            }

            if (!IsAcronym(from) || !IsOtherWord(key, builder))
            {
                writer.Add(key, target, probability, direction);
                if (direction == TranslationDirection.EnglishToRussian)
                {
                    writer.AddToFamily(LexiconKeys.Analyzed(key.Split(' ')[^1]).Preferred, key);
                }
            }
        }
    }

    private static bool IsAcronym(string text) => text.Length is > 1 and <= 6 && text.All(char.IsUpper);

    /// <summary>ВОЗ is no cart: the lexicon has the word, or the analysis makes another of it.</summary>
    private static bool IsOtherWord(string key, LexiconBuilder builder) =>
        FunctionWords.Contains(key) || builder.IsWord(key) || !string.Equals(LexiconKeys.Russian(key), key, StringComparison.Ordinal);

    private static string EnglishKey(string text) => string.Join(' ', LexiconKeys.Surfaces(text));

    private static string RussianKey(string text) =>
        LexiconKeys.Surfaces(text) is [var alone] ? LexiconKeys.RussianAlone(alone) : string.Join(' ', LexiconKeys.Surfaces(text).Select(LexiconKeys.Russian));
}
