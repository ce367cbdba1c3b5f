using NewsSearch.Analyzers.Detection;

namespace NewsSearch.Archive.Articles;

/// <summary>The language of an article, by its source's word or by its text.</summary>
internal static class LanguageCode
{
    /// <summary>English.</summary>
    public const string English = "en";

    /// <summary>Russian.</summary>
    public const string Russian = "ru";

    private const int MaxLength = 8;

    /// <summary>
    /// The primary subtag of a code in lower case (<c>ru-RU</c> and <c>ru_RU</c> are <c>ru</c>; <c>rus</c> is <c>ru</c>, <c>eng</c> is <c>en</c>; others stay as they are). Null for
    /// what is no code (not 1 to 8 Latin letters), <c>und</c> and <c>mul</c>: the text decides.
    /// </summary>
    public static string? Normalize(string? code)
    {
        var primary = (code ?? "").AsSpan().Trim();
        var end = primary.IndexOfAny('-', '_');
        primary = end < 0 ? primary : primary[..end];
        if (primary.Length is 0 or > MaxLength)
        {
            return null;
        }

        foreach (var c in primary)
        {
            if (!char.IsAsciiLetter(c))
            {
                return null;
            }
        }

        var lower = primary.ToString().ToLowerInvariant();
        return lower switch
        {
            "rus" => Russian,
            "eng" => English,
            "und" or "mul" => null,
            _ => lower,
        };
    }

    /// <summary>The language of a text: <c>ru</c>, <c>en</c> or <c>other</c>.</summary>
    public static string Detect(string title, IReadOnlyList<string> paragraphs) =>
        Languages.Code(LanguageDetector.Detect(title + "\n" + string.Join('\n', paragraphs)));
}
