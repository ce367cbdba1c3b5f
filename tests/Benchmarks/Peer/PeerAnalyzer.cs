using NewsSearch.Analyzers;
using NewsSearch.Analyzers.Stemming;

namespace NewsSearch.Benchmarks.Peer;

/// <summary>The analysis that both engines of the comparison use: Unicode words, lower case, Snowball by script. It stays so whatever the product's becomes.</summary>
internal sealed class PeerAnalyzer : IAnalyzer
{
    private PeerAnalyzer()
    {
    }

    public static PeerAnalyzer Instance { get; } = new();

    /// <inheritdoc/>
    public string Version => "peer-1";

    /// <summary>The stem of a lower-case word, by the release of Snowball that Lucene 8 has; a word that begins with a digit is its own.</summary>
    public static string Stem(ReadOnlySpan<char> word)
    {
        if (char.IsAsciiDigit(word[0]) || word.Length > WordTerms.MaxTermLength)
        {
            return word.ToString();
        }

        Span<char> stem = stackalloc char[WordTerms.MaxTermLength];
        var length = word[0] is >= '\u0400' and < '\u0500' ? RussianStemmer.Stem(word, stem) : EnglishStemmer.Stem(word, stem, EnglishRelease.Two);
        return stem[..length].ToString();
    }

    /// <inheritdoc/>
    public ITokenizer CreateTokenizer() => new PeerTokenizer();

    /// <inheritdoc/>
    public void Analyze(ReadOnlySpan<char> surface, WordTerms terms) => terms.Add(Stem(surface));
}
