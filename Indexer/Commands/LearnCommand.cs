using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.CrossLanguage.Learning;
using NewsSearch.Indexer.Reporting;

namespace NewsSearch.Indexer.Commands;

/// <summary><c>learn</c>: learns translations from articles that an index has in both languages, or shows what was learnt.</summary>
internal sealed class LearnCommand
{
    private const string All = "all";
    private const string Core = "core";

    private readonly Option<string> _index = IndexFolder.Option(required: true);
    private readonly Option<bool> _show = new("--show") { Description = "Learn nothing; print what was learnt, as word, translation and probability between tabs." };
    private readonly Option<bool> _json = IndexFolder.Json();

    private readonly Option<string> _lexicons = Known();

    private readonly Option<string?> _pairs = new("--pairs")
    {
        HelpName = "FILE",
        Description = "Where to list the pairs of articles it was learnt from, as English id, Russian id and likeness between tabs.",
    };

    /// <summary>The command for the parser.</summary>
    public static Command Create()
    {
        var options = new LearnCommand();
        var command = new Command("learn", $"Learn translations from articles that are there in Russian and English, into {LearnedLexicon.FileName} beside the index. Deleting the file forgets them.")
        {
            options._index, options._lexicons, options._show, options._pairs, options._json,
        };
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, cancellation));
        return command;
    }

    private static Option<string> Known()
    {
        var option = new Option<string>("--lexicons")
        {
            HelpName = "core|all",
            Description = "What is known already: all lexicons beside the program, or core: without dictionary.lex, the one under the GPL, so that nothing learnt comes of it.",
            DefaultValueFactory = _ => All,
        };
        option.AcceptOnlyFromAmong(Core, All);
        return option;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetRequiredValue(_index);
        IndexFolder.Require(folder);
        if (parsed.GetValue(_show))
        {
            Show(LearnedLexicon.Open(folder));
            return ExitCode.Done;
        }

        var json = parsed.GetValue(_json);
        var progress = new Latest();
        var known = string.Equals(parsed.GetValue(_lexicons), Core, StringComparison.Ordinal) ? Lexicons.Core() : Lexicons.Open();
        var work = Task.Run(() => ArchiveLearning.Learn(folder, known, TimeProvider.System, progress, cancellation), cancellation);
        await ConsoleProgress.ShowAsync(work, _ => View(progress.Value), json ? Console.Error : Console.Out, TimeProvider.System);
        var summary = await work;
        if (parsed.GetValue(_pairs) is { } path)
        {
            await File.WriteAllLinesAsync(path, summary.Pairs.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.English}\t{pair.Russian}\t{pair.Likeness:F2}")), cancellation);
        }

        Print(summary, json);
        return ExitCode.Done;
    }

    private static ProgressView View(LearningProgress now) => new(
        now.Articles == 0 ? 0 : (double)now.Asked / now.Articles,
        $"{Words.Count(now.Pairs, "pair")} of {Words.Count(now.Asked, "article")}{(now.Asked > 0 && now.Asked == now.Articles ? ", learning" : "")}");

    private static void Print(LearningSummary summary, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(new LearningReport(summary.Pairs.Count, summary.Sentences, summary.Translations, summary.New), ReportJson.Indented.LearningReport));
            return;
        }

        Console.Out.WriteLine($"Articles in both languages: {Words.Count(summary.Pairs.Count, "pair")}, {Words.Count(summary.Sentences, "sentence")} that say the same.");
        Console.Out.WriteLine(summary.Translations == 0
            ? "Too few to learn anything from."
            : $"Learnt: {Words.Count(summary.Translations, "translation")}, {Words.Count(summary.New)} of them new. They count from the next start of the service on.");
    }

    private static void Show(Lexicon? learned)
    {
        foreach (var (key, translations) in Enum.GetValues<TranslationDirection>().SelectMany(direction => learned?.All(direction) ?? []))
        {
            foreach (var translation in translations)
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key}\t{translation.Text}\t{translation.Probability:F2}"));
            }
        }
    }

    private sealed class Latest : IProgress<LearningProgress>
    {
        private readonly Lock _lock = new();
        private LearningProgress _value;

        public LearningProgress Value
        {
            get
            {
                lock (_lock)
                {
                    return _value;
                }
            }
        }

        public void Report(LearningProgress value)
        {
            lock (_lock)
            {
                _value = value;
            }
        }
    }
}
