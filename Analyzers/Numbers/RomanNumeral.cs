namespace NewsSearch.Analyzers.Numbers;

/// <summary>Roman numerals among folded words.</summary>
/// <remarks>
/// Only what nobody takes for another word counts, since case is folded: canonical numerals of two letters or more, and of those either I, V and X alone
/// (<c>ii</c>, <c>xiv</c>, <c>xxi</c>), or at least three letters with an L (<c>lviii</c>), or at least five letters of any kind (<c>mcmxlv</c>). So <c>mix</c>, <c>di</c>, <c>li</c>, <c>mm</c>,
/// <c>cd</c> and <c>xl</c> are words. The Cyrillic х and і, which look the same and are typed as often, count as the Latin letters.
/// </remarks>
internal static class RomanNumeral
{
    private const int LongestNumeral = 15;
    private const int CertainLength = 5;
    private const int Greatest = 3_999;

    private static readonly (string Letters, int Value)[] Steps =
    [
        ("m", 1000), ("cm", 900), ("d", 500), ("cd", 400), ("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
    ];

    /// <summary>Whether the letters are a numeral as this class understands it.</summary>
    /// <param name="word">A folded word.</param>
    /// <param name="numeral">The numeral in Latin letters.</param>
    /// <param name="value">What it is worth.</param>
    public static bool TryRead(ReadOnlySpan<char> word, out string numeral, out int value)
    {
        (numeral, value) = ("", 0);
        if (word.Length is < 2 or > LongestNumeral)
        {
            return false;
        }

        Span<char> latin = stackalloc char[LongestNumeral];
        latin = latin[..word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            latin[i] = word[i] switch { 'х' => 'x', 'і' => 'i', var other => other };
        }

        var least = latin.ContainsAnyExcept("ivx") ? latin.ContainsAnyExcept("ivxl") ? CertainLength : 3 : 2;
        if (word.Length < least || !TryReadCanonical(latin, out value))
        {
            return false;
        }

        numeral = latin.ToString();
        return true;
    }

    /// <summary>Whether a numeral is more often a name: Xi Jinping, Liv Tyler.</summary>
    public static bool IsName(string numeral) => numeral is "xi" or "liv";

    /// <summary>Adds up the steps as they come; what is canonical is what the sum is written as.</summary>
    private static bool TryReadCanonical(ReadOnlySpan<char> letters, out int value)
    {
        value = 0;
        var rest = letters;
        foreach (var (step, worth) in Steps)
        {
            while (rest.StartsWith(step))
            {
                rest = rest[step.Length..];
                value += worth;
            }
        }

        return rest.IsEmpty && value <= Greatest && IsWritten(letters, value);
    }

    private static bool IsWritten(ReadOnlySpan<char> letters, int value)
    {
        foreach (var (step, worth) in Steps)
        {
            for (; value >= worth; value -= worth)
            {
                if (!letters.StartsWith(step))
                {
                    return false;
                }

                letters = letters[step.Length..];
            }
        }

        return letters.IsEmpty;
    }
}
