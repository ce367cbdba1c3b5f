using System.CommandLine;
using System.Diagnostics;
using NewsSearch.Archive;
using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;

namespace NewsSearch.Benchmarks.Correcting;

/// <summary>Asks an archive for words and headlines of its own as they are, and with made-up slips, and prints how often it suggests what, and what that costs.</summary>
internal static class CorrectingCommand
{
    private const int Shown = 12;

    /// <summary>Of so many times the fastest counts: others share the machine.</summary>
    private const int Repeats = 3;

    private static readonly string[] Languages = ["ru", "en"];

    /// <summary>Runs <c>correcting --index DIR [--count N] [--words FILE [FILE ...]]</c>.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        var index = new Option<DirectoryInfo>("--index") { Description = "Folder of an index that the Indexer made.", Required = true };
        var count = new Option<int>("--count") { Description = "Queries of each kind.", DefaultValueFactory = _ => 1_000 };
        var words = new Option<string[]>("--words") { Description = "Lists of correct words, one a line.", AllowMultipleArgumentsPerToken = true };
        var command = new RootCommand("Measures suggestions.") { index, count, words };
        command.SetAction(parsed =>
        {
            using var archive = NewsArchive.Open(parsed.GetRequiredValue(index).FullName, TimeProvider.System);
            var most = parsed.GetValue(count);
            foreach (var language in Languages)
            {
                var articles = archive.All(CancellationToken.None).Where(article => article.Language == language).ToList();
                Measure(archive, language, articles, most);
            }

            foreach (var file in parsed.GetValue(words) ?? [])
            {
                var random = new Random(7);
                var absent = File.ReadLines(file).Where(word => word.Length > 3).OrderBy(_ => random.Next()).Where(word => Total(archive, word) == 0).Take(most);
                Report($"correct words that are not there, {Path.GetFileName(file)}", archive, absent.Select(word => (word, word)));
            }
        });
        return command.Parse(args).Invoke();
    }

    private static void Measure(NewsArchive archive, string language, List<Article> articles, int most)
    {
        var random = new Random(7);
        var titles = articles.Select(article => article.Title).Distinct(StringComparer.Ordinal).OrderBy(_ => random.Next()).Take(most).ToList();
        var words = articles.OrderBy(_ => random.Next()).Take(most)
            .Select(article => Slips.Words(article.Text) is { Count: > 0 } found ? found[random.Next(found.Count)] : "").Where(word => word.Length > 3).ToList();
        var rare = words.Where(word => Total(archive, word) is 1 or 2).ToList();
        Report($"{language}: headlines", archive, titles.Select(title => (title, title)));
        Report($"{language}: words", archive, words.Select(word => (word, word)));
        Report($"{language}: words of one or two articles", archive, rare.Select(word => (word, word)));
        Report($"{language}: a slip in a word", archive, Spoiled(words.Where(word => word.Length > 4), Slips.Once));
        Report($"{language}: two slips in a word of 8 letters or more", archive, Spoiled(words.Where(word => word.Length >= 8), (word, chance) => Slips.Once(Slips.Once(word, chance), chance)));
        var phrases = titles.Select(Slips.Words).Where(found => found.Count > 2).Select(found => found.Take(3).ToList()).ToList();
        Report($"{language}: a slip in three words of a headline", archive, phrases.Select(phrase =>
        {
            var at = phrase.Index().MaxBy(word => word.Item.Length).Index;
            return (string.Join(' ', phrase.Index().Select(word => word.Index == at ? Slips.Once(word.Item, random) : word.Item)), string.Join(' ', phrase));
        }));
        Report($"{language}: a word in the wrong layout", archive, words.Select(word => (Slips.OtherLayout(word), word)));
        Report($"{language}: three words in the wrong layout", archive, phrases.Select(phrase => (Slips.OtherLayout(string.Join(' ', phrase)), string.Join(' ', phrase))));

        IEnumerable<(string, string)> Spoiled(IEnumerable<string> correct, Func<string, Random, string> spoil) =>
            correct.Select(word => (spoil(word, random), word)).ToList().Where(pair => Total(archive, pair.Item1) == 0);
    }

    private static void Report(string what, NewsArchive archive, IEnumerable<(string Typed, string Meant)> queries)
    {
        var all = queries.ToList();
        var (suggested, right) = (0, 0);
        var times = new List<double>();
        var wrong = new List<string>();
        foreach (var (typed, meant) in all)
        {
            var question = new SearchQuestion { Text = typed, Syntax = QuerySyntax.Plain, Size = 1, Highlight = HighlightMode.None };
            times.Add(Fastest(archive, question, out var answer) - Fastest(archive, question with { Correct = false }, out _));
            if (answer?.Suggestion is { } suggestion)
            {
                suggested++;
                var same = Slips.SameWords(suggestion.Text, meant);
                right += same ? 1 : 0;
                if (!same)
                {
                    wrong.Add($"{typed} → {suggestion.Text}");
                }
            }
            else if (typed != meant)
            {
                wrong.Add($"{typed} → –");
            }
        }

        times.Sort();
        Console.WriteLine(
            $"{what}: {all.Count} queries, {suggested} suggestions ({100.0 * suggested / Math.Max(1, all.Count):F1} %), {right} right ({100.0 * right / Math.Max(1, suggested):F1} % of them); "
            + $"median {At(times, 0.5):F2} ms, p95 {At(times, 0.95):F2} ms, p99 {At(times, 0.99):F2} ms");
        Console.WriteLine("    " + string.Join("; ", wrong.Take(Shown)));
    }

    private static double Fastest(NewsArchive archive, SearchQuestion question, out SearchAnswer? answer)
    {
        var fastest = double.MaxValue;
        answer = null;
        for (var i = 0; i < Repeats; i++)
        {
            var start = Stopwatch.GetTimestamp();
            answer = archive.Search(question, CancellationToken.None).Answer;
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return fastest;
    }

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[(int)(share * (sorted.Count - 1))];

    private static long Total(NewsArchive archive, string text) => archive.Search(
        new SearchQuestion { Text = text, Syntax = QuerySyntax.Plain, Match = MatchMode.All, Size = 1, Highlight = HighlightMode.None, Correct = false },
        CancellationToken.None).Answer!.Total;
}
