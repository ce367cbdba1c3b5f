using NewsSearch.Analyzers;
using NewsSearch.Analyzers.Stemming;
using NewsSearch.Analyzers.Tokenizing;

namespace NewsSearch.Engine.Tests.Documentation;

// snippet: analyzer
/// <summary>The product's words, English stems.</summary>
public sealed class EnglishOnly : IAnalyzer
{
    public string Version => "english-only-1"; // an index remembers it: another version asks for another index

    public ITokenizer CreateTokenizer() => new NewsTokenizer();

    public void Analyze(ReadOnlySpan<char> surface, WordTerms terms)
    {
        Span<char> stem = stackalloc char[WordTerms.MaxTermLength];
        terms.Add(stem[..EnglishStemmer.Stem(surface, stem)].ToString());
    }
}
// end
