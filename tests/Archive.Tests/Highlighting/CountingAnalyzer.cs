using NewsSearch.Analyzers;

namespace NewsSearch.Archive.Tests.Highlighting;

/// <summary>Every form is its own term, and is counted.</summary>
internal sealed class CountingAnalyzer : IAnalyzer
{
    public int Analysed { get; private set; }

    public string Version => "counting";

    public ITokenizer CreateTokenizer() => throw new NotSupportedException();

    public void Analyze(ReadOnlySpan<char> surface, WordTerms terms)
    {
        Analysed++;
        terms.Add(surface.ToString());
    }
}
