namespace NewsSearch.Analyzers.Russian;

/// <summary>Letters of the data file: one byte each, in the order of the alphabet without ё, which folding makes е.</summary>
internal static class RussianAlphabet
{
    /// <summary>Code of what is no letter of the data file.</summary>
    public const byte None = 0;

    /// <summary>Code of the hyphen.</summary>
    public const byte Hyphen = 33;

    /// <summary>The code of a character: 1 to 32 for а to я, then the hyphen; <see cref="None"/> for any other.</summary>
    public static byte Code(char c) => c switch
    {
        >= 'а' and <= 'я' => (byte)(c - 'а' + 1),
        '-' => Hyphen,
        _ => None,
    };

    /// <summary>The character with a code.</summary>
    public static char Letter(byte code) => code == Hyphen ? '-' : (char)('а' + code - 1);
}
