using System.Globalization;
using NewsSearch.Analyzers;

namespace NewsSearch.Archive.CrossLanguage;

/// <summary>Several lexicons asked as one. Immutable and safe for any number of threads.</summary>
/// <remarks>
/// The files are trained apart, since their licences do not mix, and joined here: a translation is right if that of any file is, each judged apart. A file that is missing lowers quality,
/// nothing else.
/// </remarks>
public sealed class Lexicons
{
    /// <summary>Share of its probability that a translation keeps which was found by a stem only: the word may be another one of the family.</summary>
    public const double StemShare = 0.5;

    /// <summary>The files that the product ships, in the folder <c>lexicons</c> beside the program.</summary>
    private static readonly string[] Files = [NamesFile, "core.lex", "dictionary.lex"];

    private const string NamesFile = "names.lex";

    private readonly Lexicon[] _lexicons;
    private readonly Lexicons? _names;
    private readonly Lexicon? _learned;

    /// <summary>Joins lexicons; none is fine, and translates nothing.</summary>
    public Lexicons(params IEnumerable<Lexicon> lexicons)
        : this([.. lexicons], names: null)
    {
    }

    private Lexicons(Lexicon[] lexicons, Lexicon? names)
        : this(lexicons, names is null ? null : new Lexicons(names), learned: null)
    {
    }

    private Lexicons(Lexicon[] lexicons, Lexicons? names, Lexicon? learned)
    {
        _lexicons = lexicons;
        _names = names;
        _learned = learned;
    }

    /// <summary>Those of names, acronyms and places only.</summary>
    public Lexicons Names => _names ?? None;

    /// <summary>Translates nothing.</summary>
    public static Lexicons None { get; } = new();

    /// <summary>How many there are.</summary>
    public int Count => _lexicons.Length;

    /// <summary>Their names, in the order in which they are asked.</summary>
    public IEnumerable<string> Loaded => _lexicons.Select(lexicon => lexicon.Name);

    /// <summary>Tells these lexicons from any others: their checksums.</summary>
    public string Id => string.Join('-', _lexicons.Select(lexicon => lexicon.Checksum.ToString("x8", CultureInfo.InvariantCulture)));

    /// <summary>Where the product's lexicons stand: beside the program.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "lexicons");

    /// <summary>Opens those of the product's lexicons that are in a folder.</summary>
    /// <param name="folder">The folder; null: <see cref="DefaultFolder"/>. It need not exist.</param>
    /// <exception cref="LexiconException">A file is damaged.</exception>
    public static Lexicons Open(string? folder = null) => Open(folder, Files);

    /// <summary>The same without the dictionary, whose licence is the GPL.</summary>
    /// <param name="folder">As above.</param>
    /// <exception cref="LexiconException">A file is damaged.</exception>
    public static Lexicons Core(string? folder = null) => Open(folder, Files[..^1]);

    /// <summary>These and what was learnt from an archive; these if nothing was.</summary>
    public Lexicons With(Lexicon? learned) => learned is null ? this : new Lexicons([.. _lexicons, learned], _names, learned);

    private static Lexicons Open(string? folder, string[] files)
    {
        var found = files.Where(file => File.Exists(Path.Combine(folder ?? DefaultFolder, file))).ToDictionary(file => file, file => Lexicon.Open(Path.Combine(folder ?? DefaultFolder, file)), StringComparer.Ordinal);
        return new Lexicons([.. found.Values], found.GetValueOrDefault(NamesFile));
    }

    /// <summary>The translations of an exact key in all lexicons, the likeliest first, without repeats.</summary>
    public IReadOnlyList<Translation> Find(ReadOnlySpan<char> key, TranslationDirection direction)
    {
        var found = new List<Translation>();
        foreach (var lexicon in _lexicons)
        {
            lexicon.Find(key, direction, found, isLearned: lexicon == _learned);
        }

        return Ordered(found.GroupBy(translation => translation.Text, StringComparer.Ordinal).Select(same => new Translation(same.Key, AnyIsRight(same), same.All(translation => translation.IsLearned))));
    }

    /// <summary>The translations of a word in any form, the likeliest first, without repeats.</summary>
    /// <remarks>
    /// The first of these that has any: the word as written if <paramref name="inCapitals"/>; the folded form; for English what it may be a regular form of; the lemmas of the analysis for
    /// Russian, its terms' families for English, for <see cref="StemShare"/>; for as much, what a compound is made of (three-month, госзакупка) and what is compared (cheaper).
    /// </remarks>
    /// <param name="surface">A surface form as the tokenizer gives it.</param>
    /// <param name="direction">From the language of the word.</param>
    /// <param name="inCapitals">Whether the text has the word in capitals: WHO is another word than who.</param>
    public IReadOnlyList<Translation> OfWord(string surface, TranslationDirection direction, bool inCapitals = false)
    {
        ArgumentNullException.ThrowIfNull(surface);
        if (inCapitals && Find(surface.ToUpperInvariant(), direction) is { Count: > 0 } acronyms)
        {
            return acronyms;
        }

        if (direction == TranslationDirection.RussianToEnglish)
        {
            return OfRussian(surface);
        }

        foreach (var form in EnglishBaseForms.Of(surface).Prepend(surface))
        {
            if (Find(form, direction) is { Count: > 0 } found)
            {
                return found;
            }
        }

        var family = OfFamilies(surface);
        return family.Count > 0 ? family : OfParts(surface.Contains('-', StringComparison.Ordinal) ? surface.Split('-') : EnglishBaseForms.OfComparison(surface), direction);
    }

    /// <summary>The translations of a phrase, the likeliest first, without repeats.</summary>
    /// <param name="surfaces">Surface forms of its words as the tokenizer gives them: two to <see cref="Lexicon.MaxPhraseWords"/>.</param>
    /// <param name="direction">From the language of the words.</param>
    public IReadOnlyList<Translation> OfPhrase(IReadOnlyList<string> surfaces, TranslationDirection direction)
    {
        ArgumentNullException.ThrowIfNull(surfaces);
        if (direction == TranslationDirection.RussianToEnglish)
        {
            return Find(string.Join(' ', surfaces.Select(LexiconKeys.Russian)), direction);
        }

        // Only the last word of an English phrase is inflected: prime ministers.
        foreach (var last in EnglishBaseForms.Of(surfaces[^1]).Prepend(surfaces[^1]))
        {
            if (Find(string.Join(' ', [.. surfaces.Take(surfaces.Count - 1), last]), direction) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    private List<Translation> OfRussian(string surface)
    {
        var terms = LexiconKeys.Analyzed(surface);
        var found = new List<Translation>();
        foreach (var key in terms.Terms.Append(surface).Distinct(StringComparer.Ordinal))
        {
            found.AddRange(Find(key, TranslationDirection.RussianToEnglish));
        }

        return found.Count > 0 ? Joined(found) : OfParts(RussianCompounds.Of(surface), TranslationDirection.RussianToEnglish);
    }

    /// <summary>What a word that no lexicon has may have to do with, for <see cref="StemShare"/>: the parts that are entries. None of a part is a compound again.</summary>
    private List<Translation> OfParts(IEnumerable<string> parts, TranslationDirection direction)
    {
        var found = new List<Translation>();
        foreach (var part in parts.Where(part => part.Length > 0 && !FunctionWords.Contains(part)))
        {
            var forms = direction == TranslationDirection.RussianToEnglish ? LexiconKeys.Analyzed(part).Terms : EnglishBaseForms.Of(part).Prepend(part);
            found.AddRange(forms.Select(form => Find(form, direction)).FirstOrDefault(translations => translations.Count > 0) ?? []);
        }

        return Joined(found.Select(translation => translation with { Probability = StemShare * translation.Probability }));
    }

    private List<Translation> OfFamilies(string surface)
    {
        var words = new List<string>();
        foreach (var term in LexiconKeys.Analyzed(surface).Terms)
        {
            foreach (var lexicon in _lexicons)
            {
                lexicon.FindFamily(term, words);
            }
        }

        var found = words.Distinct(StringComparer.Ordinal).SelectMany(word => Find(word, TranslationDirection.EnglishToRussian));
        return Joined(found.Select(translation => translation with { Probability = StemShare * translation.Probability }));
    }

    private static double AnyIsRight(IEnumerable<Translation> same) => 1 - same.Aggregate(1.0, (wrong, translation) => wrong * (1 - translation.Probability));

    /// <summary>Of several keys of one word, the likeliest way to a translation counts.</summary>
    private static List<Translation> Joined(IEnumerable<Translation> found) =>
        Ordered(found.GroupBy(translation => translation.Text, StringComparer.Ordinal).Select(same => new Translation(same.Key, same.Max(translation => translation.Probability), same.All(translation => translation.IsLearned))));

    private static List<Translation> Ordered(IEnumerable<Translation> found) =>
        [.. found.OrderByDescending(translation => translation.Probability).ThenBy(translation => translation.Text, StringComparer.Ordinal)];
}
