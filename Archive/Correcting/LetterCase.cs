namespace NewsSearch.Archive.Correcting;

/// <summary>Writes one word in the letter case of another.</summary>
internal static class LetterCase
{
    /// <summary><paramref name="word"/>, which is in lower case: capitals throughout, at the beginning, or at the beginning of each part between hyphens, as in <paramref name="model"/>.</summary>
    public static string Like(ReadOnlySpan<char> model, string word)
    {
        var letters = 0;
        var capitals = 0;
        foreach (var c in model)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        if (capitals == 0)
        {
            return word;
        }

        if (capitals == letters && letters > 1)
        {
            return word.ToUpperInvariant();
        }

        var cased = word.ToCharArray();
        var part = 0;
        foreach (var range in model.Split('-'))
        {
            if (part >= cased.Length)
            {
                break;
            }

            if (!model[range].IsEmpty && char.IsUpper(model[range][0]))
            {
                cased[part] = char.ToUpperInvariant(cased[part]);
            }

            var hyphen = Array.IndexOf(cased, '-', part);
            part = hyphen < 0 ? cased.Length : hyphen + 1;
        }

        return new string(cased);
    }
}
