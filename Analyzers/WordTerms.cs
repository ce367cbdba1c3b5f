namespace NewsSearch.Analyzers;

/// <summary>The terms of one surface form, in order; filled by <see cref="IAnalyzer.Analyze"/> and reused by its caller.</summary>
public sealed class WordTerms
{
    /// <summary>Longest surface form or term in UTF-16 code units; a tokenizer cuts longer runs.</summary>
    public const int MaxTermLength = 128;

    private readonly List<string> _terms = [];
    private readonly List<string> _derived = [];

    /// <summary>Terms that count as the same word (lemmas or a stem), the likeliest first, without repeats; never empty after analysis.</summary>
    public IReadOnlyList<string> Terms => _terms;

    /// <summary>Weaker relatives: the parts of a hyphenated word and its joined spelling. Disjoint from <see cref="Terms"/>.</summary>
    public IReadOnlyList<string> Derived => _derived;

    /// <summary>The likeliest of <see cref="Terms"/>.</summary>
    public string Preferred => _terms[0];

    /// <summary>Adds a term that counts as the same word, unless it is there already.</summary>
    public void Add(string term)
    {
        if (!_terms.Contains(term, StringComparer.Ordinal))
        {
            _terms.Add(term);
        }
    }

    /// <summary>Adds a weaker relative, unless it is a term or relative already.</summary>
    public void AddDerived(string term)
    {
        if (!_terms.Contains(term, StringComparer.Ordinal) && !_derived.Contains(term, StringComparer.Ordinal))
        {
            _derived.Add(term);
        }
    }

    /// <summary>Empties both lists for the next word.</summary>
    public void Clear()
    {
        _terms.Clear();
        _derived.Clear();
    }
}
