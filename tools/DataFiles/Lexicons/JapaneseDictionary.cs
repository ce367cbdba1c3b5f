using System.Text.RegularExpressions;

namespace NewsSearch.DataFiles.Lexicons;

/// <summary>Reads the editions of the Japanese dictionary JMdict in FreeDict: what they say in other languages of one Japanese entry.</summary>
internal static partial class JapaneseDictionary
{
    private const int MostWords = 4;

    /// <summary>Glosses by the spellings of an entry; both editions list the same spellings in the same order.</summary>
    /// <param name="path">Path without ending.</param>
    public static Dictionary<string, List<string>> Read(string path)
    {
        var dictionary = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var lines in DictdFile.Entries(path))
        {
            var head = Blanks().Replace(HeadRemarks().Replace(lines[0], ""), "");
            var glosses = lines.Skip(1)
                .Select(line => Numbers().Replace(Notes().Replace(line, ""), ""))
                .SelectMany(line => Remarks().Replace(line, "").Split([',', ';']))
                .Select(gloss => gloss.Trim(' ', '.', '!', '?'))
                .Where(gloss => gloss.Length > 0 && !gloss.StartsWith('{') && gloss.Split(' ').Length <= MostWords);
            if (!dictionary.TryGetValue(head, out var known))
            {
                dictionary.Add(head, known = []);
            }

            known.AddRange(glosses.Except(known, StringComparer.Ordinal));
        }

        return dictionary;
    }

    [GeneratedRegex(@"/[^/]*/|\[[^\]]*\]|\([^)]*\)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex HeadRemarks();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Blanks();

    // A note runs into the gloss that follows: 'usually written using kana alonecool, chilly'.
    [GeneratedRegex(@"^\s*Note: .*?(?:kana alone|kanji alone|$)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Notes();

    [GeneratedRegex(@"^\s*\d+\. ", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\((?:[^()]|\([^)]*\))*\)|\[[^\]]*\]|\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Remarks();
}
