using NewsSearch.Analyzers;
using NewsSearch.Analyzers.Detection;

namespace NewsSearch.Archive.Analysis;

/// <summary>Shows the analysis that indexing, queries and highlighting share.</summary>
public static class TextAnalysis
{
    /// <summary>Analyses a text of any length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language code if known; null or empty: detected. Each word is analysed by its script, whatever the language of the text.</param>
    public static AnalyzedText Analyze(string text, string? language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var analyzer = NewsAnalyzer.Instance;
        var tokenizer = analyzer.CreateTokenizer();
        var terms = new WordTerms();
        var tokens = new List<AnalyzedToken>();
        tokenizer.Reset(text.AsMemory());
        while (tokenizer.Next())
        {
            terms.Clear();
            analyzer.Analyze(tokenizer.Surface, terms);
            tokens.Add(new AnalyzedToken(
                text[tokenizer.Start..tokenizer.End],
                tokenizer.Start,
                tokenizer.End,
                tokenizer.Surface.ToString(),
                [.. terms.Terms],
                terms.Preferred,
                [.. terms.Terms.Where((_, place) => !terms.IsSure(place))],
                [.. terms.Derived]));
        }

        return new AnalyzedText(string.IsNullOrEmpty(language) ? Languages.Code(LanguageDetector.Detect(text)) : language, tokens);
    }
}
