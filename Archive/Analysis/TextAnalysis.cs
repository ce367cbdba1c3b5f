namespace NewsSearch.Archive.Analysis;

/// <summary>Shows the analysis that indexing, queries and highlighting share.</summary>
public static class TextAnalysis
{
    /// <summary>Analyses a text of any length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language code if known; null or empty: detected. Each word is analysed by its script, whatever the language of the text.</param>
    public static AnalyzedText Analyze(string text, string? language) => throw new NotSupportedException();
}
