using NewsSearch.Analyzers;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Backend;
using NewsSearch.Archive.CrossLanguage.Names;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.CrossLanguage.Translating;

/// <summary>Finds what a word of a query may be in the other language: by the lexicons, and by its sound among the words of the archive. For one thread at a time.</summary>
/// <param name="lexicons">What is known of words.</param>
/// <param name="matching">What is looked for.</param>
/// <param name="view">The articles.</param>
/// <param name="analyzer">Their analysis.</param>
/// <param name="remembered">What was found before in the state that <paramref name="view"/> shows, with these lexicons; null: nothing.</param>
internal sealed class WordTranslator(Lexicons lexicons, CrossMatching matching, IArticleView view, IAnalyzer analyzer, RememberedWords? remembered = null)
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
        DirectionOf(surfaces[0]) is not { } direction ? []
        : matching == CrossMatching.Full ? lexicons.OfPhrase(surfaces, direction)
        : lexicons.Names.OfPhrase(surfaces, direction);

    /// <summary>What a word may be, the likeliest first.</summary>
    /// <param name="surface">Its folded form.</param>
    /// <param name="letters">What its capitals say.</param>
    /// <param name="ofPhrases">What it is together with its neighbours.</param>
    public IReadOnlyList<Rendering> Of(string surface, WordCase letters, IReadOnlyList<Translation> ofPhrases)
    {
        if (DirectionOf(surface) is not { } direction || IsFunctionWord(surface, letters))
        {
            return [];
        }

        return remembered is null || ofPhrases.Count > 0
            ? Of(surface, direction, letters, ofPhrases)
            : remembered.Of(surface, letters, matching, () => Of(surface, direction, letters, ofPhrases));
    }

    private IReadOnlyList<Rendering> Of(string surface, TranslationDirection direction, WordCase letters, IReadOnlyList<Translation> ofPhrases)
    {
        var inCapitals = letters == WordCase.Acronym;
        var (known, names) = (lexicons.OfWord(surface, direction, inCapitals), lexicons.Names.OfWord(surface, direction, inCapitals));
        var found = OfLexicons([.. matching == CrossMatching.Full ? known : names, .. ofPhrases], names);
        AddSpellings(surface, direction, names, found);
        if (!inCapitals)
        {
            AddNames(surface, TranslationWeights.Trust(letters, known.Count == 0 ? 0 : known[0].Probability), direction, found);
        }

        return [.. found.OrderByDescending(rendering => rendering.Weight)];
    }

    /// <summary>Whether a word says nothing: WHO is none of those, as who is.</summary>
    public static bool IsFunctionWord(string surface, WordCase letters) => letters != WordCase.Acronym && FunctionWords.Contains(surface);

    /// <summary>What lexicons say and articles have, the likeliest.</summary>
    private List<Rendering> OfLexicons(List<Translation> translations, IReadOnlyList<Translation> names)
    {
        var likeliest = translations.OrderByDescending(translation => translation.Probability).ThenBy(translation => translation.Text, StringComparer.Ordinal);
        var found = view.Existing([.. likeliest.DistinctBy(translation => translation.Text, StringComparer.Ordinal).Select(translation => new Rendering(translation.Text.Split(' '), (float)translation.Probability, SourceOf(translation, names)))]);
        return [.. found.Where(rendering => rendering.Weight >= TranslationWeights.LeastShare * found[0].Weight).Take(TranslationWeights.MostOfLexicons).Select(rendering => rendering with { Weight = Rendering.LimitWeight(TranslationWeights.Of(rendering.Weight, found[0].Weight)) })];
    }

    private static RenderingSource SourceOf(Translation translation, IReadOnlyList<Translation> names) =>
        names.Any(name => string.Equals(name.Text, translation.Text, StringComparison.Ordinal)) ? RenderingSource.Name
        : translation.IsLearned ? RenderingSource.Learned
        : RenderingSource.Dictionary;

    /// <summary>Adds other names of the same in the language of the word, by way of the other language, where both ways are certain: Hrodna is Гродно, and that is Grodno.</summary>
    private void AddSpellings(string surface, TranslationDirection direction, IReadOnlyList<Translation> names, List<Rendering> found)
    {
        var back = direction == TranslationDirection.EnglishToRussian ? TranslationDirection.RussianToEnglish : TranslationDirection.EnglishToRussian;
        var others = names.Where(IsCertain).SelectMany(name => lexicons.Names.Find(name.Text, back)).Where(IsCertain)
            .Select(name => name.Text).Where(text => !string.Equals(text, surface, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
        foreach (var spelling in view.Existing([.. others.Select(text => new Rendering([text], TranslationWeights.OtherSpelling, RenderingSource.Name))]))
        {
            Add(found, spelling);
        }
    }

    private static bool IsCertain(Translation name) => name.Probability >= 1 && !name.Text.Contains(' ', StringComparison.Ordinal);

    private void AddNames(string surface, NameTrust trust, TranslationDirection direction, List<Rendering> found)
    {
        var script = direction == TranslationDirection.EnglishToRussian ? NameScript.Cyrillic : NameScript.Latin;
        var spoken = surface.EndsWith("'s", StringComparison.Ordinal) ? surface[..^2] : surface;
        var terms = NameTerms.Of(view.NamesLike(spoken, script, TranslationWeights.MostForms), analyzer);
        foreach (var name in terms.Take(TranslationWeights.MostNames))
        {
            if (name.Strength >= trust.Least && name.Strength >= terms[0].Strength - TranslationWeights.BehindBestName)
            {
                Add(found, new Rendering([WordOf(name)], Rendering.LimitWeight(name.Strength * trust.Factor), RenderingSource.Name));
            }
        }
    }

    /// <summary>A word that stands for a term: the term itself if it is one of the forms, or what a dictionary gives as theirs; else the form that sounds most alike, since stems are no words.</summary>
    private string WordOf(NameTerm name)
    {
        var form = name.Forms[0].Form;
        if (name.Forms.Any(other => string.Equals(other.Form, name.Term, StringComparison.Ordinal)))
        {
            return name.Term;
        }

        _terms.Clear();
        analyzer.Analyze(form, _terms);
        var place = Enumerable.Range(0, _terms.Terms.Count).First(i => string.Equals(_terms.Terms[i], name.Term, StringComparison.Ordinal));
        return _terms.IsSure(place) && name.Term[0] == form[0] && form[0] >= '\u0400' ? name.Term : form;
    }

    /// <summary>Adds a rendering, or raises the weight of the one with the same words.</summary>
    private static void Add(List<Rendering> found, Rendering rendering)
    {
        var at = found.FindIndex(other => other.Words.SequenceEqual(rendering.Words, StringComparer.Ordinal));
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
