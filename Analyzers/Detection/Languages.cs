namespace NewsSearch.Analyzers.Detection;

/// <summary>The codes of <see cref="Language"/> as indexes and the HTTP interface write them.</summary>
public static class Languages
{
    /// <summary><c>ru</c>, <c>en</c> or <c>other</c>.</summary>
    public static string Code(Language language) => language switch
    {
        Language.Russian => "ru",
        Language.English => "en",
        _ => "other",
    };

    /// <summary>Reads a code of <see cref="Code"/>, in any case. False for anything else; then <paramref name="language"/> is <see cref="Language.Other"/>.</summary>
    public static bool TryParse(ReadOnlySpan<char> code, out Language language)
    {
        language = Language.Other;
        if (code.Equals("ru", StringComparison.OrdinalIgnoreCase))
        {
            language = Language.Russian;
        }
        else if (code.Equals("en", StringComparison.OrdinalIgnoreCase))
        {
            language = Language.English;
        }
        else
        {
            return code.Equals("other", StringComparison.OrdinalIgnoreCase);
        }

        return true;
    }
}
