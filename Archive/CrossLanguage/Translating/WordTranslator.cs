using NewsSearch.Analyzers;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Backend;
using NewsSearch.Archive.CrossLanguage.Names;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.CrossLanguage.Translating;

/// <summary>Finds what a word of a query may be in the other language: by the lexicons, and by its sound among the words of the archive. For one thread at a time.</summary>
internal sealed class WordTranslator(Lexicons lexicons, CrossMatching matching, IArticleView view, IAnalyzer analyzer)
{
    private readonly ITokenizer _tokenizer = analyzer.CreateTokenizer();
    private readonly WordTerms _terms = new();

    /// <summary>The folded form of a word.</summary>
    public string SurfaceOf(string written)
    {
        _tokenizer.Reset(written.AsMemory());
        return _tokenizer.Next() ? _tokenizer.Surface.ToString() : "";
    }

    /// <summary>What neighbouring words are together.</summary>
    /// <param name="surfaces">Two to <see cref="Lexicon.MaxPhraseWords"/> folded forms.</param>
    public IReadOnlyList<Translation> OfPhrase(IReadOnlyList<string> surfaces) =>
        matching == CrossMatching.Full && DirectionOf(surfaces[0]) is { } direction ? lexicons.OfPhrase(surfaces, direction) : [];

    /// <summary>What a word may be, the likeliest first.</summary>
    /// <param name="surface">Its folded form.</param>
    /// <param name="letters">What its capitals say.</param>
    /// <param name="ofPhrases">What it is together with its neighbours.</param>
    public IReadOnlyList<Rendering> Of(string surface, WordCase letters, IEnumerable<Translation> ofPhrases)
    {
        var fw = FunctionWords.Contains(surface);
        if (DirectionOf(surface) is not { } direction || (fw && Tune.Get("FW", 0) == 0))
        {
            return [];
        }

        var found = new List<Rendering>();
        var known = matching == CrossMatching.Full ? lexicons.OfWord(surface, direction, letters == WordCase.Acronym) : [];
        foreach (var translation in ofPhrases.Concat(known).OrderByDescending(translation => translation.Probability).Take(TranslationWeights.MostOfLexicons))
        {
            Add(found, translation.Text.Split(' '), Math.Pow(translation.Probability, Tune.Get("POW", 1)), RenderingSource.Dictionary);
        }

        if (letters != WordCase.Acronym && !fw)
        {
            AddNames(surface, TranslationWeights.Of(letters, known), direction, found);
        }

        return [.. found.OrderByDescending(rendering => rendering.Weight)];
    }

    private void AddNames(string surface, NameTrust trust, TranslationDirection direction, List<Rendering> found)
    {
        var script = direction == TranslationDirection.EnglishToRussian ? NameScript.Cyrillic : NameScript.Latin;
        var spoken = surface.EndsWith("'s", StringComparison.Ordinal) ? surface[..^2] : surface;
        var terms = NameTerms.Of(view.NamesLike(spoken, script, TranslationWeights.MostForms), analyzer);
        foreach (var name in terms.Take(TranslationWeights.MostNames))
        {
            if (name.Strength >= trust.Least && name.Strength >= terms[0].Strength - TranslationWeights.BehindBestName)
            {
                Add(found, [WordOf(name)], name.Strength * trust.Factor, RenderingSource.Name);
            }
        }
    }

    /// <summary>A word that stands for a term: the term itself, if the analysis gives it back, else a form.</summary>
    private string WordOf(NameTerm name)
    {
        _terms.Clear();
        analyzer.Analyze(name.Term, _terms);
        return _terms.Terms.Contains(name.Term, StringComparer.Ordinal) && string.Equals(SurfaceOf(name.Term), name.Term, StringComparison.Ordinal) ? name.Term : name.Forms[0].Form;
    }

    private static void Add(List<Rendering> found, string[] words, double weight, RenderingSource by)
    {
        var rendering = new Rendering(words, Rendering.LimitWeight(weight), by);
        var at = found.FindIndex(other => other.Words.SequenceEqual(words, StringComparer.Ordinal));
        if (at < 0)
        {
            found.Add(rendering);
        }
        else if (found[at].Weight < rendering.Weight)
        {
            found[at] = rendering;
        }
    }

    private static TranslationDirection? DirectionOf(string surface)
    {
        foreach (var letter in surface)
        {
            if (letter is >= 'a' and <= 'z')
            {
                return TranslationDirection.EnglishToRussian;
            }

            if (letter is >= '\u0400' and <= '\u04FF')
            {
                return TranslationDirection.RussianToEnglish;
            }
        }

        return null;
    }
}
