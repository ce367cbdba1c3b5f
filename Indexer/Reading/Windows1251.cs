using System.Text;

namespace NewsSearch.Indexer.Reading;

/// <summary>The Cyrillic encoding of old Windows files, and how to know it.</summary>
internal static class Windows1251
{
    /// <summary>What the output calls it.</summary>
    public const string Name = "windows-1251";

    /// <summary>The encoding.</summary>
    public static Encoding Encoding { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    /// <summary>
    /// Whether bytes that are not valid UTF-8 are likely Cyrillic text in this encoding: most of those above 127 are its letters, which stand beside each other (the
    /// accented letters of western encodings stand alone among ASCII) and are not pairs of damaged UTF-8 (there every second byte is 128 to 191).
    /// </summary>
    public static bool IsPlausible(ReadOnlySpan<byte> bytes)
    {
        int high = 0, letters = 0, neighbours = 0, pairs = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            high++;
            if (IsLetter(bytes[i]))
            {
                letters++;
                neighbours += (i > 0 && IsLetter(bytes[i - 1])) || (i + 1 < bytes.Length && IsLetter(bytes[i + 1])) ? 1 : 0;
            }

            pairs += bytes[i] is >= 0xC2 and <= 0xDF && i + 1 < bytes.Length && bytes[i + 1] is >= 0x80 and <= 0xBF ? 1 : 0;
        }

        return letters * 10 >= high * 7 && neighbours * 10 >= letters * 7 && pairs * 10 < high * 2 && letters > 0;
    }

    /// <summary>А to я, Ё and ё, and the letters of Ukrainian and Belarusian.</summary>
    private static bool IsLetter(byte value) =>
        value is >= 0xC0 or 0xA8 or 0xB8 or 0xA1 or 0xA2 or 0xA5 or 0xAA or 0xAF or 0xB2 or 0xB3 or 0xB4 or 0xBA or 0xBF;
}
