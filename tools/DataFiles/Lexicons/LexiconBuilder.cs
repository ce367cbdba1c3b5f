using NewsSearch.Analyzers;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.CrossLanguage.Learning;

namespace NewsSearch.DataFiles.Lexicons;

/// <summary>From glosses to a lexicon: sentences of keys, Model 1 in both directions, the best translations of each word, phrases beside them.</summary>
internal sealed class LexiconBuilder
{
    /// <summary>Translations kept for each word, of one word and of several each.</summary>
    private const int Kept = 16;

    private const int KeptPhrases = 3;

    /// <summary>Least share of a single word's entries that a phrase must have to be kept; the rest are explanations.</summary>
    private const double LeastPhraseShare = 0.1;

    /// <summary>Least weight of a translation that is kept.</summary>
    private const double LeastWeight = 0.005;

    /// <summary>
    /// Glosses that each word counts as having beside its own, for nothing: a word with one gloss is not certain to mean that, or every rare compound would be the surest translation of its
    /// common part. Known-item search is about the same from 0 to 1 and falls from 3 on.
    /// </summary>
    private const double Doubt = 0.5;

    /// <summary>Longest sentence in words.</summary>
    private const int LongestSentence = 20;

    /// <summary>Words of the longest phrase that a single word may be; longer ones are explanations, and so is one with function words.</summary>
    private const int LongestPhraseOfWord = 3;

    /// <summary>What a perfective verb keeps of its imperfective's weights.</summary>
    private const double AspectShare = 0.8;

    /// <summary>Least weight of a translation that is given to a verb's other aspect.</summary>
    private const double LeastAspectWeight = 0.02;

    private readonly List<(string[] English, string[] Russian, double Weight)> _sentences = [];
    private readonly Dictionary<(string English, string Russian), double> _entries = [];
    private readonly HashSet<string> _headwords;
    private readonly HashSet<string> _russianWords = new(StringComparer.Ordinal);

    /// <summary>Prepares all glosses of a lexicon.</summary>
    /// <param name="glosses">What its sources say.</param>
    public LexiconBuilder(IReadOnlyList<Gloss> glosses)
    {
        _headwords = Headwords(glosses);
        foreach (var gloss in glosses)
        {
            Add(gloss);
        }
    }

    /// <summary>Sentences that the models are trained on.</summary>
    public int SentenceCount => _sentences.Count;

    /// <summary>Trains, and puts all that is kept into a new writer.</summary>
    public LexiconWriter Build()
    {
        var writer = new LexiconWriter();
        var forward = TranslationModel.Train(_sentences, doubt: Doubt);
        var backward = TranslationModel.Train([.. _sentences.Select(pair => (pair.Russian, pair.English, pair.Weight))], doubt: Doubt);
        Put(writer, forward, backward, TranslationDirection.EnglishToRussian);
        Put(writer, backward, forward, TranslationDirection.RussianToEnglish);
        PutPhrases(writer, _entries.Select(phrase => (phrase.Key.English, phrase.Key.Russian, phrase.Value)), TranslationDirection.EnglishToRussian);
        PutPhrases(writer, _entries.Select(phrase => (phrase.Key.Russian, phrase.Key.English, phrase.Value)), TranslationDirection.RussianToEnglish);
        PutAspects(writer, forward, backward);
        foreach (var word in forward.Keys)
        {
            writer.AddToFamily(LexiconKeys.Analyzed(word).Preferred, word);
        }

        return writer;
    }

    /// <summary>Whether a folded word stands in the lexicon by itself, so that an acronym of the same letters must be told from it.</summary>
    public bool IsWord(string word) => _headwords.Contains(word) || _russianWords.Contains(word);

    /// <summary>The English words among the entries that are inflected forms of a word, by that word: regular ones, and irregular ones, which have its stem, though they do not begin with it.</summary>
    /// <param name="words">Folded words.</param>
    public ILookup<string, string> FormsOf(IReadOnlySet<string> words)
    {
        var byStem = words.Where(word => !IsPhrase(word)).ToLookup(word => LexiconKeys.Analyzed(word).Preferred, StringComparer.Ordinal);
        return _headwords.Where(form => !words.Contains(form) && !FunctionWords.Contains(form)).SelectMany(form => Bases(form).Distinct(StringComparer.Ordinal).Select(word => (Word: word, Form: form)))
            .ToLookup(pair => pair.Word, pair => pair.Form, StringComparer.Ordinal);

        IEnumerable<string> Bases(string form)
        {
            var stem = LexiconKeys.Analyzed(form).Preferred;
            return EnglishBaseForms.Of(form).Where(words.Contains).Concat(form.StartsWith(stem, StringComparison.Ordinal) ? [] : byStem[stem]);
        }
    }

    /// <summary>
    /// Puts the geometric mean of both directions: a translation is good if it means the word and the word means it. The greater of the two, or their mean, lets in what one of them alone is
    /// sure of (milk-and-water means nothing but вода); measured, the geometric mean finds the most.
    /// </summary>
    private static void Put(
        LexiconWriter writer,
        IReadOnlyDictionary<string, Dictionary<string, double>> model,
        IReadOnlyDictionary<string, Dictionary<string, double>> reverse,
        TranslationDirection direction)
    {
        foreach (var (word, row) in model)
        {
            var best = row.Select(item => (item.Key, Weight: Math.Sqrt(item.Value * (reverse.GetValueOrDefault(item.Key)?.GetValueOrDefault(word) ?? 0))))
                .Where(item => item.Weight >= LeastWeight)
                .OrderByDescending(item => item.Weight).ThenBy(item => item.Key, StringComparer.Ordinal).Take(Kept);
            foreach (var (translation, weight) in best)
            {
                writer.Add(word, translation, Math.Min(1, weight), direction);
            }
        }
    }

    /// <summary>Gives the translations of an imperfective verb to its perfective, in both directions: dictionaries have the one, news the other.</summary>
    private static void PutAspects(LexiconWriter writer, IReadOnlyDictionary<string, Dictionary<string, double>> forward, IReadOnlyDictionary<string, Dictionary<string, double>> backward)
    {
        foreach (var (verb, row) in backward)
        {
            foreach (var perfective in RussianAspects.Of(verb))
            {
                foreach (var (english, probability) in row)
                {
                    var weight = AspectShare * Math.Sqrt(probability * (forward.GetValueOrDefault(english)?.GetValueOrDefault(verb) ?? 0));
                    if (weight >= LeastAspectWeight)
                    {
                        writer.Add(perfective, english, weight, TranslationDirection.RussianToEnglish);
                        writer.Add(english, perfective, weight, TranslationDirection.EnglishToRussian);
                    }
                }
            }
        }
    }

    /// <summary>Puts what a phrase is, and the phrases that a word is: shares of all entries that the key has.</summary>
    private static void PutPhrases(LexiconWriter writer, IEnumerable<(string Key, string Translation, double Weight)> entries, TranslationDirection direction)
    {
        foreach (var same in entries.GroupBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var total = same.Sum(entry => entry.Weight);
            var best = same.Where(entry => IsPhrase(entry.Key) || (IsTerm(entry.Translation) && entry.Weight >= LeastPhraseShare * total))
                .OrderByDescending(entry => entry.Weight).ThenBy(entry => entry.Translation, StringComparer.Ordinal).Take(KeptPhrases);
            foreach (var (key, translation, weight) in best)
            {
                writer.Add(key, translation, weight / (total + Doubt), direction);
            }
        }
    }

    /// <summary>Whether a phrase may be what a word is, rather than its explanation.</summary>
    private static bool IsTerm(string phrase) =>
        phrase.Split(' ') is { Length: > 1 and <= LongestPhraseOfWord } words && !words.Any(word => FunctionWords.Contains(word));

    private static bool IsPhrase(string key) => key.Contains(' ', StringComparison.Ordinal);

    /// <summary>English words that are entries by themselves: a form is reduced to these only.</summary>
    private static HashSet<string> Headwords(IReadOnlyList<Gloss> glosses)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var gloss in glosses.Where(gloss => gloss.IsEntry && !gloss.English.Contains(' ', StringComparison.Ordinal)))
        {
            if (LexiconKeys.Surfaces(gloss.English) is [var word])
            {
                words.Add(word);
            }
        }

        return words;
    }

    private void Add(Gloss gloss)
    {
        var english = LexiconKeys.Surfaces(gloss.English);
        var russian = LexiconKeys.Surfaces(gloss.Russian.Replace("\u0301", "", StringComparison.Ordinal));
        if (!english.Any(HasLatin) || english.Any(HasCyrillic) || !russian.Any(HasCyrillic))
        {
            return;
        }

        string[] englishKeys = [.. english.Where(IsContent).Select(word => LexiconKeys.English(word, _headwords))];
        string[] russianKeys = russian is [var alone] && IsContent(alone) ? [LexiconKeys.RussianAlone(alone)] : [.. russian.Where(IsContent).Select(LexiconKeys.Russian)];
        if (englishKeys.Length is 0 or > LongestSentence || russianKeys.Length is 0 or > LongestSentence)
        {
            return;
        }

        _russianWords.UnionWith(russianKeys);
        _sentences.Add((englishKeys, russianKeys, gloss.Weight));
        if (gloss.IsEntry && english.Count <= Lexicon.MaxPhraseWords && russian.Count <= Lexicon.MaxPhraseWords)
        {
            var key = (english.Count == 1 ? englishKeys[0] : string.Join(' ', english), russian.Count == 1 ? russianKeys[0] : string.Join(' ', russian.Select(LexiconKeys.Russian)));
            _entries[key] = gloss.Weight + _entries.GetValueOrDefault(key);
        }
    }

    private static bool IsContent(string word) => !FunctionWords.Contains(word) && word.Any(char.IsLetter);

    private static bool HasLatin(string word) => word.Any(c => c is >= 'a' and <= 'z');

    private static bool HasCyrillic(string word) => word.Any(c => c is >= '\u0400' and <= '\u04FF');
}
