namespace NewsSearch.Analyzers.Detection;

/// <summary>Weighs a Latin word for or against English.</summary>
internal static class LatinSpelling
{
    private static readonly (string Ending, int Points)[] Endings =
    [
        ("ght", 2), ("ould", 3), ("ness", 2), ("ship", 2), ("tions", 2), ("ting", 2), ("ing", 1), ("ings", 1), ("tion", 1), ("ally", 2), ("ly", 1), ("ed", 1), ("ies", 1),
        ("ity", 1), ("ery", 1), ("ary", 1), ("ory", 1), ("ury", 1), ("ful", 1), ("less", 1), ("ew", 1), ("ay", 1), ("ey", 1), ("ow", 1), ("ers", 1), ("th", 1), ("sh", 1),
        ("ung", -3), ("keit", -3), ("heit", -3), ("lich", -3), ("liche", -3), ("lichen", -3), ("ische", -3), ("ischen", -3), ("isch", -3), ("schaft", -3), ("zione", -3),
        ("zioni", -3), ("mente", -3), ("cion", -3), ("ciones", -3), ("iendo", -2), ("idad", -3), ("eux", -2), ("aux", -1), ("ique", -2), ("iques", -2), ("oire", -2), ("eur", -1),
        ("ij", -2), ("lijk", -3), ("lijke", -3), ("ingen", -3), ("erna", -2), ("nych", -3), ("nego", -3), ("ego", -1), ("ych", -2), ("ovat", -3), ("nja", -2), ("nje", -3),
        ("ssa", -1), ("lla", -1), ("sta", -1), ("nen", -2), ("ista", -1), ("ler", -1), ("lar", -1), ("kan", -1), ("nya", -2),
        ("o", -1), ("a", -1), ("i", -1), ("u", -1), ("j", -1),
    ];

    /// <summary>The endings by their last letter, longest first.</summary>
    private static readonly (string Ending, int Points)[][] EndingsByLetter =
    [
        .. Enumerable.Range('a', 26).Select(letter => Endings
            .Where(entry => entry.Ending[^1] == letter)
            .OrderByDescending(entry => entry.Ending.Length)
            .ToArray()),
    ];

    /// <summary>Points for English, or against it if negative.</summary>
    public static int Weigh(in ScannedWord word, ReadOnlySpan<char> letters)
    {
        if (word.BeforeApostrophe && letters is "l" or "d" or "qu" or "c" or "j" or "n" or "m" or "s" or "dell" or "nell" or "all" or "sull" or "un" or "dall")
        {
            return letters.Length > 1 ? -WordEvidence.Strong : -WordEvidence.Weak;
        }

        var known = WordEvidence.Latin.TryGetValue(letters, out var points);
        if (word.HasAccent)
        {
            return known && points <= -WordEvidence.Strong ? points : -WordEvidence.Medium;
        }

        return known || letters.Length < 4 ? points : WeighSpelling(letters);
    }

    private static int WeighSpelling(ReadOnlySpan<char> letters)
    {
        if (letters.StartsWith("wh") || letters.IndexOf("ough") >= 0)
        {
            return WordEvidence.Weak;
        }

        if (letters.IndexOf("sz") >= 0 || letters.IndexOf("cz") >= 0 || letters.IndexOf("aa") >= 0 || letters.IndexOf("uu") >= 0)
        {
            return -WordEvidence.Hint;
        }

        if (letters[^1] is >= 'a' and <= 'z')
        {
            foreach (var (ending, points) in EndingsByLetter[letters[^1] - 'a'])
            {
                if (letters.EndsWith(ending))
                {
                    return points;
                }
            }
        }

        return 0;
    }
}
