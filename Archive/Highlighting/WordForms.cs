using NewsSearch.Analyzers;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.Highlighting;

/// <summary>
/// The single words, patterns and ranges of a query, each with a number, and which of them a surface form matches. Most forms of an article match none: a filter says so by what
/// <see cref="FormPlaces"/> remembers. Of the others each is looked at once, however often it occurs in the articles that are highlighted.
/// </summary>
internal sealed class WordForms(IAnalyzer analyzer)
{
    /// <summary>Forms kept; a highlighter serves one page of hits, and a page of long articles stays far below.</summary>
    private const int MaxKept = 100_000;

    private static readonly int[] NoForms = [];

    private readonly Dictionary<string, List<int>> _byTerm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byLemma = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _bySurface = new(StringComparer.Ordinal);
    private readonly List<(int Number, Func<string, bool> Matches)> _tests = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _kept = new(StringComparer.Ordinal);
    private readonly TermFilter _filter = new();
    private readonly AnalyzedForms _forms = AnalyzedForms.Of(analyzer);
    private readonly FormPlaces _places = FormPlaces.Of(analyzer);
    private readonly List<int> _found = [];
    private readonly ITokenizer _tokenizer = analyzer.CreateTokenizer();
    private readonly WordTerms _terms = new();

    /// <summary>How many there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>
    /// Number of a word in any of its forms: it matches what shares a term with it, has one of its terms as a relative, or is a form of what it is named for. A hyphenated word also matches its
    /// joined spelling.
    /// </summary>
    public int AddWord(string word)
    {
        if (TryAdd("word " + word, out var number))
        {
            var surface = SurfaceOf(word);
            var form = _forms.Of(surface, _terms);
            AppendAll(_byTerm, form.Terms, number);
            AppendAll(_byLemma, form.Relatives, number);
            if (surface.Contains('-', StringComparison.Ordinal))
            {
                AppendAll(_byTerm, _forms.Of(surface.Replace("-", "", StringComparison.Ordinal), _terms).Terms, number);
            }
        }

        return number;
    }

    /// <summary>Number of a word of a phrase in any of its forms: relatives do not count.</summary>
    public int AddLemma(string word)
    {
        if (TryAdd("lemma " + word, out var number))
        {
            AppendAll(_byLemma, _forms.Of(SurfaceOf(word), _terms).Terms, number);
        }

        return number;
    }

    /// <summary>Numbers of the words of a rendering, each in any of its forms; of a single one also what is named for it.</summary>
    public int[] AddRendering(Rendering rendering) => [.. rendering.Words.Select(word => AddRendering(word, rendering.FindsRelatives))];

    /// <summary>Renderings are dictionary forms: one that may be a form of another word as well is not that.</summary>
    private int AddRendering(string word, bool withRelatives)
    {
        if (TryAdd((withRelatives ? "rendering " : "other rendering ") + word, out var number))
        {
            var form = _forms.Of(word, _terms);
            AppendAll(withRelatives ? _byTerm : _byLemma, form.Terms.Contains(word, StringComparer.Ordinal) ? [word] : form.Terms, number);
            AppendAll(_byLemma, withRelatives ? form.Relatives : [], number);
        }

        return number;
    }

    /// <summary>Numbers of the parts of a hyphenated word, which match it when they follow each other; null for any other word.</summary>
    public int[]? AddParts(string word)
    {
        var surface = SurfaceOf(word);
        return surface.Contains('-', StringComparison.Ordinal) ? [.. surface.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(AddLemma)] : null;
    }

    /// <summary>Number of a word in this form only.</summary>
    public int AddExact(string word)
    {
        if (TryAdd("exact " + word, out var number))
        {
            Append(_bySurface, SurfaceOf(word), number);
        }

        return number;
    }

    /// <summary>Number of the forms that pass a test; <paramref name="name"/> is another for each test.</summary>
    public int AddTest(string name, Func<string, bool> matches)
    {
        if (TryAdd("test " + name, out var number))
        {
            _tests.Add((number, matches));
        }

        return number;
    }

    /// <summary>The folded form of a word of the query.</summary>
    public string SurfaceOf(string word)
    {
        _tokenizer.Reset(word.AsMemory());
        return _tokenizer.Next() ? _tokenizer.Surface.ToString() : word;
    }

    /// <summary>What tells of a form whether it may match.</summary>
    /// <param name="key">The key of the form.</param>
    /// <param name="surface">The form.</param>
    public ulong PlacesOf(in FormKey key, ReadOnlySpan<char> surface) => _places.Of(key, surface, _terms);

    /// <summary>Numbers of what the form matches, ascending. The array is shared: it must not be changed.</summary>
    /// <param name="places">By <see cref="PlacesOf"/>.</param>
    /// <param name="surface">The form.</param>
    public int[] Matching(ulong places, ReadOnlySpan<char> surface) => _tests.Count > 0 || _filter.MayHaveAny(places) ? Matching(surface) : NoForms;

    private int[] Matching(ReadOnlySpan<char> surface)
    {
        var kept = _kept.GetAlternateLookup<ReadOnlySpan<char>>();
        if (kept.TryGetValue(surface, out var numbers))
        {
            return numbers;
        }

        if (_kept.Count >= MaxKept)
        {
            _kept.Clear();
        }

        numbers = Find(surface.ToString());
        kept[surface] = numbers;
        return numbers;
    }

    private int[] Find(string surface)
    {
        var found = _found;
        found.Clear();
        if (_byTerm.Count + _byLemma.Count > 0)
        {
            var (terms, derived, _) = _forms.Of(surface, _terms);
            AddAll(_byTerm, terms, found);
            AddAll(_byTerm, derived, found);
            AddAll(_byLemma, terms, found);
        }

        if (_bySurface.TryGetValue(surface, out var exact))
        {
            found.AddRange(exact);
        }

        foreach (var (number, matches) in _tests)
        {
            if (matches(surface))
            {
                found.Add(number);
            }
        }

        return found.Count == 0 ? NoForms : [.. found.Distinct().Order()];
    }

    private static void AddAll(Dictionary<string, List<int>> numbersOf, string[] terms, List<int> found)
    {
        foreach (var term in terms)
        {
            if (numbersOf.TryGetValue(term, out var numbers))
            {
                found.AddRange(numbers);
            }
        }
    }

    private bool TryAdd(string name, out int number)
    {
        if (_numbers.TryGetValue(name, out number))
        {
            return false;
        }

        number = _numbers.Count;
        _numbers.Add(name, number);
        return true;
    }

    private void AppendAll(Dictionary<string, List<int>> lists, string[] terms, int number)
    {
        foreach (var term in terms)
        {
            Append(lists, term, number);
        }
    }

    private void Append(Dictionary<string, List<int>> lists, string key, int number)
    {
        _filter.Add(key);
        if (!lists.TryGetValue(key, out var numbers))
        {
            lists.Add(key, numbers = []);
        }

        numbers.Add(number);
    }
}
