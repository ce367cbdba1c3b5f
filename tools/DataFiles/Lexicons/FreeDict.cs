using System.Text.RegularExpressions;

namespace NewsSearch.DataFiles.Lexicons;

/// <summary>Reads FreeDict's and WikDict's dictionaries: a line of headwords with their sounds, then translations, numbered by senses or on one line, then remarks.</summary>
internal static partial class FreeDict
{
    /// <summary>Longest translation in words; longer ones explain.</summary>
    private const int MostWords = 5;

    /// <summary>Headwords with their translations.</summary>
    /// <param name="path">Path without ending.</param>
    public static Dictionary<string, List<string>> Read(string path)
    {
        var dictionary = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var lines in DictdFile.Entries(path))
        {
            var translations = Translations(lines).ToList();
            foreach (var head in Parts(Sounds().Replace(lines[0], "")))
            {
                if (!dictionary.TryGetValue(head, out var known))
                {
                    dictionary.Add(head, known = []);
                }

                known.AddRange(translations.Except(known, StringComparer.Ordinal));
            }
        }

        return dictionary;
    }

    private static IEnumerable<string> Translations(string[] lines)
    {
        var senses = lines.Skip(1).Where(line => Sense().IsMatch(line)).ToList();
        var plain = lines.Skip(1).Where(line => line.Length > 0).Take(1);
        return (senses.Count > 0 ? senses : plain)
            .SelectMany(line => Parts(Sense().Replace(TrailingSense().Replace(line, ""), "")))
            .Where(part => part.Split(' ').Length <= MostWords);
    }

    private static IEnumerable<string> Parts(string line) =>
        Remarks().Replace(line, "").Split([',', ';']).Select(part => part.Trim(' ', '.')).Where(part => part.Length > 0);

    [GeneratedRegex(@"/[^/]*/|<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Sounds();

    [GeneratedRegex(@"^\s*\d+\. ", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Sense();

    [GeneratedRegex(@"\s+\d+\.\s*$", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex TrailingSense();

    [GeneratedRegex(@"<[^>]*>|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Remarks();
}
