using System.IO.Compression;
using System.Text.RegularExpressions;

namespace NewsSearch.DataFiles.Lexicons;

/// <summary>Reads Mueller's English-Russian dictionary (7th edition, S. Starostin's file) from its text.</summary>
/// <remarks>
/// A line without indent is a headword. Its entry has parts of speech (<c>1. _n.</c>), senses (<c>2)</c>) and subsenses (<c>а)</c>); a sense has translations between commas and semicolons,
/// then examples, in English with their Russian. <c>_</c> marks abbreviated remarks, brackets hold sounds and explanations.
/// </remarks>
internal static partial class Mueller
{
    /// <summary>How much less each further sense counts.</summary>
    private const double SenseDecay = 0.3;

    private const int MostWords = 5;

    /// <summary>Weight of an example: its words stand in a context, and its order is free.</summary>
    private const double ExampleWeight = 0.5;

    /// <summary>All translations and examples.</summary>
    public static IEnumerable<Gloss> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        string? head = null;
        var body = new List<string>();
        while (text.ReadLine() is { } line)
        {
            if (line.Length > 0 && char.IsAsciiLetter(line[0]) && Headword().IsMatch(line))
            {
                foreach (var gloss in Entry(head, body))
                {
                    yield return gloss;
                }

                head = line;
                body.Clear();
            }
            else
            {
                body.Add(line.Trim());
            }
        }

        foreach (var gloss in Entry(head, body))
        {
            yield return gloss;
        }
    }

    private static IEnumerable<Gloss> Entry(string? head, List<string> body)
    {
        if (head is null || body.Count == 0)
        {
            yield break;
        }

        var text = Remarks().Replace(string.Join(' ', body), " ");
        var sense = 0;
        foreach (var part in SenseMark().Split(text))
        {
            sense += part.Any(IsRussian) ? 1 : 0;
            foreach (var piece in part.Split(';', StringSplitOptions.TrimEntries))
            {
                var example = Example().Match(piece);
                var english = example.Success ? Spelled(example.Groups["english"].Value, head) : head;
                var weight = (example.Success ? ExampleWeight : 1) / (1 + (SenseDecay * Math.Max(1, sense)));
                foreach (var russian in piece[(example.Success ? example.Length : 0)..].Split(','))
                {
                    var cut = Latin().Replace(russian, "").Trim();
                    if (cut.Any(IsRussian) && cut.Split(' ').Length <= MostWords)
                    {
                        yield return new Gloss(english, cut, weight, IsEntry: !example.Success);
                    }
                }
            }
        }
    }

    /// <summary>Examples abbreviate the headword: P. Minister.</summary>
    private static string Spelled(string example, string head) =>
        Article().Replace(Initial().Replace(example, match => char.ToUpperInvariant(head[0]) == match.Value[0] ? head : match.Value), "");

    private static bool IsRussian(char c) => c is >= 'А' and <= 'я' or 'ё' or 'Ё';

    [GeneratedRegex(@"^[A-Za-z][A-Za-z' -]*$", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Headword();

    [GeneratedRegex(@"\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|_[\w-]+\.?|\b(?:smth|smb)\b\.?|\b\w+-л\.", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Remarks();

    [GeneratedRegex(@"(?:^|\s)(?:\d+[.)>]|[IVX]+\b|[а-я]\))", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex SenseMark();

    [GeneratedRegex(@"^(?<english>[A-Za-z][A-Za-z' .,-]*?)\s+(?=[А-Яа-яёЁ])", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Example();

    [GeneratedRegex(@"[A-Za-z].*", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Latin();

    [GeneratedRegex(@"\b[A-Z]\.", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Initial();

    [GeneratedRegex(@"^(?:to|the|a|an) ", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Article();
}
