using System.Text;

namespace NewsSearch.DataFiles.English;

/// <summary>Writes the data file that Analyzers reads; <c>EnglishWordList</c> there says what its lines are.</summary>
internal static class EnglishWordFile
{
    private const string Header =
        """
        # Made by tools/make-data.sh; do not edit.
        # Irregular forms: WordNet 3.0, Copyright 2006 by Princeton University. All rights reserved. British spellings: SCOWL 2020.12.07, Copyright 2000-2011 by
        # Kevin Atkinson. NOTICE has the licences.

        """;

    /// <summary>Makes the file of WordNet's folder and of word lists; returns what is in it, in words.</summary>
    public static string Write(string wordNet, string british, string american, string moreAmerican, string target)
    {
        var spelling = new SpellingPairs(SpellingPairs.Words(british), SpellingPairs.Words(moreAmerican));
        HashSet<string> known = [.. SpellingPairs.Words(british), .. SpellingPairs.Words(american)];
        var irregular = new IrregularForms(new LemmaCounts(wordNet), spelling, known).Read(wordNet);
        Write(target, irregular, spelling);
        return $"{irregular.Count} irregular forms, {spelling.Stems.Count} stems and {spelling.WordStems.Count} words of British spelling";
    }

    private static void Write(string path, SortedDictionary<string, IReadOnlyList<string>> irregular, SpellingPairs spelling)
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
