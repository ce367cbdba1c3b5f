using NewsSearch.Analyzers;
using NewsSearch.Archive.Queries;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>What the dictionaries of a snapshot know of words. For one thread at a time.</summary>
internal sealed class WordFrequencies(Snapshot snapshot, IAnalyzer analyzer)
{
    private static readonly string[] Fields = [.. ArticleSchema.AllText.Select(field => field.Field)];

    private readonly WordTranslation _words = new(analyzer);
    private readonly WordTerms _terms = new();

    /// <summary>Articles that have a word in any form, as <see cref="IArticleView.Frequency"/> wants it: as many as have the most frequent of its terms in one field.</summary>
    public long Of(string word)
    {
        var surfaces = _words.Surfaces(word);
        return surfaces.Count == 0 ? 0 : surfaces.Min(OfSurface);
    }

    /// <summary>Words spelled like another; see <see cref="IArticleView.NearWords"/>.</summary>
    public IReadOnlyList<NearWord> Near(string word, int maxEdits, CancellationToken budget)
    {
        if (_words.Surfaces(word) is not [var surface])
        {
            return [];
        }

        // Two edits are found by a walk through the dictionary, which a letter that stands fixed makes many times as short.
        var near = snapshot.TermsNear(Fields, TermSpace.Surface, surface, maxEdits, prefixLength: maxEdits - 1, budget);
        return [.. near.Select(term => new NearWord(term.Text, term.Edits, term.DocFreq))];
    }

    /// <summary>Those renderings that articles may have; see <see cref="IArticleView.Existing"/>.</summary>
    public IReadOnlyList<Rendering> Existing(IReadOnlyList<Rendering> renderings) => [.. renderings.Where(rendering => rendering.Words.All(word => Exists(rendering, word)))];

    private bool Exists(Rendering rendering, string word)
    {
        foreach (var term in _words.Rendering(rendering with { Words = [word] }))
        {
            if (Array.Exists(Fields, field => snapshot.DocFreq(new Term(field, term.Space, term.Text)) > 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Guesses at an unknown word, which may be another word by chance, do not count beside its stem, which is its own.</summary>
    private long OfSurface(string surface)
    {
        _terms.Clear();
        analyzer.Analyze(surface, _terms);
        var places = Enumerable.Range(0, _terms.Terms.Count);
        var counted = places.Any(_terms.IsSure) ? places.Where(_terms.IsSure) : places;
        var articles = Most(new WeightedTerm(TermSpace.Surface, surface));
        foreach (var term in counted.Select(place => _terms.Terms[place]))
        {
            articles = Math.Max(articles, Most(new(TermSpace.Lemma, term), new(TermSpace.Lemma, WordTerms.Possible(term)), new(TermSpace.Derived, term)));
        }

        return articles;
    }

    /// <summary>Articles that have the most frequent of some terms in one field.</summary>
    private long Most(params ReadOnlySpan<WeightedTerm> terms)
    {
        var articles = 0L;
        foreach (var term in terms)
        {
            foreach (var field in Fields)
            {
                articles = Math.Max(articles, snapshot.DocFreq(new Term(field, term.Space, term.Text)));
            }
        }

        return articles;
    }
}
