namespace NewsSearch.Analyzers.Detection;

/// <summary>Weighs a Cyrillic word for or against Russian.</summary>
internal static class CyrillicSpelling
{
    private static readonly (string Ending, int Points)[] Endings =
    [
        ("ння", -3), ("нне", -3), ("тися", -3), ("цца", -3), ("ць", -3), ("ството", -3), ("ията", -3), ("ският", -3), ("ният", -3), ("иот", -3), ("стта", -3), ("иште", -3), ("никот", -3),
        ("ува", -1), ("ите", -1),
        ("ность", 3), ("ться", 1), ("тся", 1), ("лся", 1), ("лась", 1), ("лись", 1), ("ение", 1), ("ения", 1), ("ций", 1), ("ую", 1), ("ой", 1), ("ть", 1), ("сь", 1),
    ];

    /// <summary>Points for Russian, or against it if negative.</summary>
    public static int Weigh(in ScannedWord word, ReadOnlySpan<char> letters)
    {
        if (word.HasForeignLetter)
        {
            return -WordEvidence.Strong;
        }

        if (WordEvidence.Cyrillic.TryGetValue(letters, out var known))
        {
            return known;
        }

        if (HasForeignSpelling(letters))
        {
            return -WordEvidence.Strong;
        }

        var points = letters.ContainsAny("ыэщ") ? WordEvidence.Weak : 0;
        foreach (var (ending, weight) in Endings)
        {
            if (letters.Length > ending.Length + 1 && letters.EndsWith(ending))
            {
                return points + weight;
            }
        }

        return points;
    }

    /// <summary>Bulgarian ъ before a consonant or at the end, Ukrainian -ськ- and -цьк-, Belarusian шч.</summary>
    private static bool HasForeignSpelling(ReadOnlySpan<char> letters)
    {
        for (var i = 1; i < letters.Length; i++)
        {
            if (letters[i] == 'ъ' && (i + 1 == letters.Length || letters[i + 1] is not ('е' or 'ю' or 'я' or 'и')))
            {
                return true;
            }
        }

        return letters.IndexOf("ськ") > 0 || letters.IndexOf("цьк") > 0 || letters.IndexOf("шч") >= 0;
    }
}
