namespace NewsSearch.Analyzers;

/// <summary>
/// What an index needs to know of analysis, and all that it knows: how a text falls into tokens, and which terms one
/// surface form stands for.
/// </summary>
/// <remarks>
/// The two steps are apart because of Zipf's law: a segment of an index tokenizes every text, but asks
/// <see cref="Analyze"/> once per <em>distinct</em> surface form. So <see cref="Analyze"/> must be a function of the surface form
/// alone. One analyzer serves indexing, queries and highlighting; instances are immutable and safe for any number of threads.
/// </remarks>
public interface IAnalyzer
{
    /// <summary>Identity of everything that decides terms. An index is stamped with it; another version means: reindex.</summary>
    string Version { get; }

    /// <summary>A new cursor over texts, for one thread at a time.</summary>
    ITokenizer CreateTokenizer();

    /// <summary>Adds the terms that <paramref name="surface"/> stands for to <paramref name="terms"/>, which the caller has cleared.</summary>
    /// <param name="surface">A surface form exactly as <see cref="ITokenizer.Surface"/> gave it.</param>
    /// <param name="terms">Receives at least one term by <see cref="WordTerms.Add"/> or <see cref="WordTerms.AddPossible"/>; none is longer than
    /// <see cref="WordTerms.MaxTermLength"/> UTF-16 code units.</param>
    void Analyze(ReadOnlySpan<char> surface, WordTerms terms);
}
