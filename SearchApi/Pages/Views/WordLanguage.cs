namespace NewsSearch.SearchApi.Pages.Views;

/// <summary>Tells the language of a word by its letters, for labels, fonts and screen readers.</summary>
public static class WordLanguage
{
    /// <summary><c>en</c> or <c>ru</c> by the first letter that tells; null if none does.</summary>
    public static string? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var letter in text)
        {
            if (char.IsAsciiLetter(letter))
            {
                return "en";
            }

            if (letter is >= '\u0400' and <= '\u04FF')
            {
                return "ru";
            }
        }

        return null;
    }

    /// <summary>The language of all texts that tell, if they agree; else null.</summary>
    public static string? OfAll(IEnumerable<string> texts) =>
        texts.Select(Of).Where(language => language is not null).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;

    /// <summary>The language that a word is translated to.</summary>
    public static string? Other(string? language) => language switch
    {
        "en" => "ru",
        "ru" => "en",
        _ => null,
    };
}
