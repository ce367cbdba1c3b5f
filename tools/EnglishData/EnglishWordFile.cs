using System.Text;

namespace NewsSearch.EnglishData;

/// <summary>Writes the data file that Analyzers reads; <c>EnglishWordList</c> there says what its lines are.</summary>
internal static class EnglishWordFile
{
    private const string Header =
        """
        # Made by tools/make-english-data.sh; do not edit.
        # Irregular forms: WordNet 3.0, Copyright 2006 by Princeton University. All rights reserved. British spellings: SCOWL 2020.12.07, Copyright 2000-2011 by
        # Kevin Atkinson. NOTICE has the licences.

        """;

    public static void Write(string path, SortedDictionary<string, IReadOnlyList<string>> irregular, SpellingPairs spelling)
    {
        var lines = spelling.Stems.Select(pair => $"~{pair.Key} {pair.Value}")
            .Concat(spelling.WordStems.Where(pair => !irregular.ContainsKey(pair.Key)).Select(pair => $"{pair.Key} {pair.Value}"))
            .Concat(irregular.Select(pair => $"{pair.Key} {string.Join(' ', pair.Value)}"))
            .Order(StringComparer.Ordinal);
        var text = new StringBuilder(Header.ReplaceLineEndings("\n"));
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        File.WriteAllText(path, text.ToString());
    }
}
