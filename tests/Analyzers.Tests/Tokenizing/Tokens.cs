namespace NewsSearch.Analyzers.Tests.Tokenizing;

/// <summary>Tokens of a text, for tests.</summary>
internal static class Tokens
{
    public static List<(string Surface, int Start, int End)> Of(string text)
    {
        var tokenizer = NewsAnalyzer.Instance.CreateTokenizer();
        tokenizer.Reset(text.AsMemory());
        var tokens = new List<(string, int, int)>();
        while (tokenizer.Next())
        {
            tokens.Add((tokenizer.Surface.ToString(), tokenizer.Start, tokenizer.End));
        }

        return tokens;
    }

    public static List<string> SurfacesOf(string text) => [.. Of(text).Select(token => token.Surface)];

    /// <summary>What each token covers in the text, with a stroke between.</summary>
    public static string Covered(string text) => string.Join('|', Of(text).Select(token => text[token.Start..token.End]));
}
