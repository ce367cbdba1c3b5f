namespace NewsSearch.Analyzers.Detection;

/// <summary>Tells the language of a text by its words.</summary>
public static class LanguageDetector
{
    /// <summary>The language of <paramref name="text"/>; <see cref="Language.Other"/> for a text without words.</summary>
    public static Language Detect(ReadOnlySpan<char> text)
    {
        int cyrillic = 0, latin = 0, foreign = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'):
                    latin++;
                    break;
                case 'і' or 'ї' or 'є' or 'ґ' or 'ў' or 'ј' or 'љ' or 'њ':
                    foreign++;
                    break;
                case >= '\u0400' and <= '\u04FF':
                    cyrillic++;
                    break;
            }
        }

        if (cyrillic + latin == 0 || foreign * 100 > cyrillic)
        {
            return Language.Other;
        }

        return cyrillic >= latin ? Language.Russian : Language.English;
    }
}
