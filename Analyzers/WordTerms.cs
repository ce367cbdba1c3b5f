namespace NewsSearch.Analyzers;

/// <summary>The terms of one surface form, in order; filled by <see cref="IAnalyzer.Analyze"/> and reused by its caller.</summary>
public sealed class WordTerms
{
    /// <summary>Longest surface form or term in UTF-16 code units; a tokenizer cuts longer runs.</summary>
    public const int MaxTermLength = 128;

    /// <summary>
    /// Ends the term under which an index keeps a possible lemma: see <see cref="Possible"/>. A control character, which no surface form and no lemma contains.
    /// </summary>
    private const char PossibleMark = '\u001F';

    private readonly List<string> _terms = [];
    private readonly List<bool> _sure = [];
    private readonly List<string> _derived = [];
    private readonly List<string> _relatives = [];

    /// <summary>Terms that count as the same word (lemmas or a stem), the likeliest first, without repeats; never empty after analysis.</summary>
    public IReadOnlyList<string> Terms => _terms;

    /// <summary>Weaker relatives: the parts of a hyphenated word, its joined spelling, <see cref="Relatives"/>. Disjoint from <see cref="Terms"/>.</summary>
    public IReadOnlyList<string> Derived => _derived;

    /// <summary>
    /// Those of <see cref="Derived"/> that a search for the word asks for, too: what it is named for, as Гродно of гродненский. A part of a hyphenated word is not among them: who asks for
    /// северо-запад does not want every запад.
    /// </summary>
    public IReadOnlyList<string> Relatives => _relatives;

    /// <summary>The likeliest of <see cref="Terms"/>.</summary>
    public string Preferred => _terms[0];

    /// <summary>
    /// The term under which an index keeps <paramref name="term"/> for a form that may stand for another word as well. A search asks for it beside the term itself, for less, so that of
    /// two forms the one that can mean nothing else is the better match.
    /// </summary>
    public static string Possible(string term) => term + PossibleMark;

    /// <summary>Whether one of <see cref="Terms"/> was added by <see cref="Add"/>: the form stands for it beyond doubt.</summary>
    public bool IsSure(int index) => _sure[index];

    /// <summary>The term under which an index keeps one of <see cref="Terms"/>: itself if sure, else <see cref="Possible"/>.</summary>
    public string Indexed(int index) => _sure[index] ? _terms[index] : Possible(_terms[index]);

    /// <summary>Adds a term that the form stands for beyond doubt. One that was possible so far becomes sure and keeps its place.</summary>
    public void Add(string term) => Append(term, sure: true);

    /// <summary>Adds a term that the form may stand for, unless it is there already.</summary>
    public void AddPossible(string term) => Append(term, sure: false);

    /// <summary>Adds a weaker relative, unless it is a term or relative already.</summary>
    public void AddDerived(string term)
    {
        if (!_terms.Contains(term, StringComparer.Ordinal) && !_derived.Contains(term, StringComparer.Ordinal))
        {
            _derived.Add(term);
        }
    }

    /// <summary>Adds a weaker relative that a search for the word asks for, too, unless it is a term already.</summary>
    public void AddRelative(string term)
    {
        AddDerived(term);
        if (!_terms.Contains(term, StringComparer.Ordinal) && !_relatives.Contains(term, StringComparer.Ordinal))
        {
            _relatives.Add(term);
        }
    }

    /// <summary>Empties all lists for the next word.</summary>
    public void Clear()
    {
        _terms.Clear();
        _sure.Clear();
        _derived.Clear();
        _relatives.Clear();
    }

    private void Append(string term, bool sure)
    {
        var at = _terms.FindIndex(known => string.Equals(known, term, StringComparison.Ordinal));
        if (at < 0)
        {
            _terms.Add(term);
            _sure.Add(sure);
            _derived.Remove(term);
            _relatives.Remove(term);
        }
        else
        {
            _sure[at] |= sure;
        }
    }
}
