using System.CommandLine;
using System.Diagnostics;
using NewsSearch.Archive.CrossLanguage.Names;

namespace NewsSearch.Benchmarks.Names;

/// <summary>Looks names up by sound in a vocabulary and prints how many are found, what else is found with them, and what it costs.</summary>
internal static class NamesCommand
{
    private const int Repeats = 20;
    private const int CommonWords = 2_000;
    private static readonly double[] Strengths = [0, 0.3, 0.5, 0.7];

    /// <summary>Runs <c>names --forms FILE --pairs FILE [--grow N]</c>.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        var forms = new Option<FileInfo>("--forms") { Description = "The vocabulary: form, articles, articles with a capital, tabs between.", Required = true };
        var pairs = new Option<FileInfo>("--pairs") { Description = "Names, latin=cyrillic, blanks between.", Required = true };
        var grow = new Option<int>("--grow") { Description = "Adds respelled forms up to so many." };
        var shown = new Option<bool>("--show") { Description = "Prints what is missed." };
        var command = new RootCommand("Measures names across scripts.") { forms, pairs, grow, shown };
        command.SetAction(parsed => Measure(
            [.. File.ReadLines(parsed.GetRequiredValue(forms).FullName).Select(line => line.Split('\t')).Select(row => new Row(row[0], long.Parse(row[1], provider: null), long.Parse(row[2], provider: null)))],
            [.. File.ReadAllText(parsed.GetRequiredValue(pairs).FullName).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Replace('ё', 'е').Split('='))],
            parsed.GetValue(grow),
            parsed.GetValue(shown)));
        return command.Parse(args).Invoke();
    }

    private static void Measure(Row[] rows, string[][] pairs, int grow, bool show)
    {
        var forms = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            forms[row.Form] = row.Articles;
        }

        foreach (var form in pairs.SelectMany(pair => pair))
        {
            forms.TryAdd(form, 1);
        }

        Grow(forms, grow);
        using var output = new MemoryStream();
        var clock = Stopwatch.StartNew();
        NameVocabularyWriter.Write(output, forms.Select(form => (form.Key, form.Value)), new NameVocabularyState(1, "bench", 1));
        var built = clock.Elapsed;
        using var vocabulary = NameVocabulary.Over(output.ToArray());
        Console.WriteLine($"{vocabulary.Forms} forms, built in {built.TotalSeconds:F2} s, {output.Length / (double)vocabulary.Forms:F1} bytes a form");
        Report(vocabulary, pairs, 0, NameScript.Cyrillic, show);
        Report(vocabulary, pairs, 1, NameScript.Latin, show);
        if (grow == 0)
        {
            Chance(vocabulary, rows, 'a', NameScript.Cyrillic);
            Chance(vocabulary, rows, 'а', NameScript.Latin);
        }
    }

    private static void Report(NameVocabulary vocabulary, string[][] pairs, int from, NameScript target, bool show)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Repeats; i++)
        {
            foreach (var pair in pairs)
            {
                vocabulary.Find(pair[from], target, 10);
            }
        }

        var time = (Environment.CpuUsage.TotalTime - before) / (Repeats * pairs.Length);
        var found = pairs.Select(pair => (Right: pair[1 - from], Matches: vocabulary.Find(pair[from], target, 10_000))).ToList();
        var rank1 = found.Count(item => item.Matches is [var first, ..] && SameWord(first.Form, item.Right));
        Console.WriteLine($"to {target}: {time.TotalMicroseconds:F0} us of processor time; the name itself in the first ten {Share(item => item.Matches.Take(10).Any(match => match.Form == item.Right))}, "
            + $"anywhere {Share(item => item.Matches.Any(match => match.Form == item.Right))}, the first is it or begins alike {rank1 / (double)pairs.Length:F3}");
        foreach (var strength in Strengths)
        {
            var wrong = found.Average(item => item.Matches.Count(match => match.Strength >= strength && !SameWord(match.Form, item.Right)));
            Console.WriteLine($"  strength {strength}: found {Share(item => item.Matches.Any(match => match.Strength >= strength && match.Form == item.Right))}, others {wrong:F1}");
        }

        if (show)
        {
            Console.WriteLine(string.Join(' ', found.Where(item => !item.Matches.Take(10).Any(match => match.Form == item.Right)).Select(item => item.Right)));
        }

        string Share(Func<(string Right, IReadOnlyList<NameMatch> Matches), bool> holds) => (found.Count(holds) / (double)found.Count).ToString("F3", provider: null);
    }

    /// <summary>How often words that are hardly ever capitalised, the most frequent first, meet anything.</summary>
    private static void Chance(NameVocabulary vocabulary, Row[] rows, char first, NameScript target)
    {
        var common = rows.Where(row => row.Form[0] >= first && row.Form[0] < first + 32 && row.Form.Length > 3 && row.Capitalised * 4 < row.Articles)
            .OrderByDescending(row => row.Articles).Take(CommonWords).Select(row => vocabulary.Find(row.Form, target, 10_000)).ToList();
        foreach (var strength in Strengths)
        {
            Console.WriteLine($"ordinary words to {target}, strength {strength}: {common.Count(found => found.Any(match => match.Strength >= strength)) / (double)common.Count:F3} meet something, "
                + $"{common.Average(found => found.Count(match => match.Strength >= strength)):F1} forms each");
        }
    }

    /// <summary>Whether a form is the right one or begins as an inflected form of it does.</summary>
    private static bool SameWord(string form, string right) => form.AsSpan().CommonPrefixLength(right) >= Math.Max(3, right.Length - 2);

    private static void Grow(Dictionary<string, long> forms, int count)
    {
        var random = new Random(3);
        string[] known = [.. forms.Keys];
        while (forms.Count < count)
        {
            var letters = known[random.Next(known.Length)].ToCharArray();
            letters[random.Next(letters.Length)] = (char)((letters[0] < 'z' ? 'a' : 'а') + random.Next(26));
            forms.TryAdd(new string(letters), 1);
        }
    }

    private readonly record struct Row(string Form, long Articles, long Capitalised);
}
