using System.Collections.Concurrent;
using NewsSearch.Analyzers;
using NewsSearch.Archive.CrossLanguage.Names;

namespace NewsSearch.Archive.CrossLanguage.Learning;

/// <summary>Reads texts as the words that learning counts. For any number of threads.</summary>
/// <param name="lexicons">What is known already.</param>
internal sealed class LearningWords(Lexicons lexicons)
{
    /// <summary>Less probable translations of the lexicons tell nothing of whether two sentences say the same.</summary>
    private const double LeastProbability = 0.02;

    /// <summary>Consonants that words must have to be told apart by their sound alone.</summary>
    private const int LeastSound = 3;

    private const int ShortestWord = 2;

    private readonly ConcurrentDictionary<string, LearningWord?> _english = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LearningWord?> _russian = new(StringComparer.Ordinal);

    /// <summary>The words of an English text.</summary>
    public LearningSentence English(string text) => Read(text, _english, MakeEnglish);

    /// <summary>The words of a Russian text.</summary>
    public LearningSentence Russian(string text) => Read(text, _russian, MakeRussian);

    private static LearningSentence Read(string text, ConcurrentDictionary<string, LearningWord?> known, Func<string, LearningWord?> make) =>
        new([.. LexiconKeys.Surfaces(text).Select(form => known.GetOrAdd(form, make)).OfType<LearningWord>()]);

    private LearningWord? MakeEnglish(string form)
    {
        if (!IsContent(form, NameScript.Latin))
        {
            return null;
        }

        var key = EnglishKey(form);
        var translations = lexicons.OfWord(key, TranslationDirection.EnglishToRussian).Where(IsWord);
        return new LearningWord(form, key, [.. translations.Select(translation => translation with { Text = RussianKey(translation.Text) })], Sounds(form));
    }

    private static LearningWord? MakeRussian(string form) => IsContent(form, NameScript.Cyrillic) ? new LearningWord(form, RussianKey(form), [], Sounds(form)) : null;

    /// <summary>The form, or what it may be a regular form of, if the lexicons have that: what is learnt must not stand before what they say.</summary>
    private string EnglishKey(string form)
    {
        var word = form.EndsWith("'s", StringComparison.Ordinal) ? form[..^2] : form;
        return EnglishBaseForms.Of(word).Prepend(word).FirstOrDefault(candidate => lexicons.Find(candidate, TranslationDirection.EnglishToRussian).Count > 0) ?? word;
    }

    /// <summary>The lemma; of a word that no dictionary has, the stem that all its forms have in common.</summary>
    private static string RussianKey(string form)
    {
        var terms = LexiconKeys.Analyzed(form);
        return terms.Terms.FirstOrDefault(term => term.EndsWith('*')) ?? terms.Preferred;
    }

    private static bool IsWord(Translation translation) => translation.Probability >= LeastProbability && !translation.Text.Contains(' ', StringComparison.Ordinal);

    private static bool IsContent(string form, NameScript script) =>
        form.Length >= ShortestWord && !FunctionWords.Contains(form) && form.Any(letter => script == NameScript.Latin ? letter is >= 'a' and <= 'z' : letter is >= 'а' and <= 'я');

    private static Skeleton[] Sounds(string form)
    {
        if (!NameSurface.TryScript(form, out var script))
        {
            return [];
        }

        var readings = new NameReadings();
        readings.Read(form, script);
        return [.. Enumerable.Range(0, readings.Count).Select(i => Skeleton.Of(readings[i])).Where(sound => sound.Length >= LeastSound).Distinct()];
    }
}
