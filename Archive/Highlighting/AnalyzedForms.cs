using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NewsSearch.Analyzers;

namespace NewsSearch.Archive.Highlighting;

/// <summary>What an analysis makes of forms that queries ask for or may match, remembered from query to query. For any number of threads.</summary>
internal sealed class AnalyzedForms
{
    /// <summary>Forms kept, a few megabytes; when there are more, all are forgotten, and the frequent ones are back at once.</summary>
    private const int MaxKept = 1 << 14;

    private static readonly ConditionalWeakTable<IAnalyzer, AnalyzedForms> All = [];

    private readonly IAnalyzer _analyzer;
    private readonly int _maxKept;
    private readonly ConcurrentDictionary<string, FormTerms> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FormTerms>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private int _count;

    /// <summary>One of its own.</summary>
    /// <param name="analyzer">The analysis.</param>
    /// <param name="maxKept">Forms kept.</param>
    internal AnalyzedForms(IAnalyzer analyzer, int maxKept = MaxKept)
    {
        _analyzer = analyzer;
        _maxKept = maxKept;
        _lookup = _kept.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The one of an analysis.</summary>
    public static AnalyzedForms Of(IAnalyzer analyzer) => All.GetValue(analyzer, key => new AnalyzedForms(key));

    /// <summary>The terms of a form.</summary>
    /// <param name="surface">The form.</param>
    /// <param name="scratch">Emptied and filled if the form is not remembered.</param>
    public FormTerms Of(ReadOnlySpan<char> surface, WordTerms scratch)
    {
        if (_lookup.TryGetValue(surface, out var known))
        {
            return known;
        }

        scratch.Clear();
        _analyzer.Analyze(surface, scratch);
        var terms = new FormTerms([.. scratch.Terms], [.. scratch.Derived], [.. scratch.Relatives]);
        if (Interlocked.Increment(ref _count) > _maxKept)
        {
            _kept.Clear();
            Interlocked.Exchange(ref _count, 0);
        }

        _lookup[surface] = terms;
        return terms;
    }
}

/// <summary>The terms of a form; see <see cref="WordTerms"/>.</summary>
/// <param name="Terms">Those that count as the same word.</param>
/// <param name="Derived">Weaker relatives.</param>
/// <param name="Relatives">Those of them that a search for the word asks for, too.</param>
internal readonly record struct FormTerms(string[] Terms, string[] Derived, string[] Relatives);
