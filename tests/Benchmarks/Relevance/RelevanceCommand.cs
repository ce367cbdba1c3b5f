using System.CommandLine;
using System.Diagnostics;
using NewsSearch.Archive;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.CrossLanguage;

namespace NewsSearch.Benchmarks.Relevance;

/// <summary>Asks the queries of known answers of an archive, and of plain BM25 over the same articles, and prints how good the rankings are.</summary>
internal static class RelevanceCommand
{
    // More than the ten places that are judged, because answers that are passed over stand among them.
    private const int Asked = 20;

    /// <summary>Runs <c>relevance --index DIR --queries FILE [FILE ...] [--match any] [--same-language] [--out RUN.tsv]</c>.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        var index = new Option<DirectoryInfo>("--index") { Description = "Folder of an index that the Indexer made.", Required = true };
        var queries = new Option<string[]>("--queries") { Description = "Files of queries, JSON Lines.", Required = true, AllowMultipleArgumentsPerToken = true };
        var match = new Option<MatchMode>("--match") { Description = "How many words are required.", DefaultValueFactory = _ => MatchMode.Any };
        var same = new Option<bool>("--same-language") { Description = "Leave out queries that ask for the other language." };
        var run = new Option<string?>("--out") { Description = "Write the ranking: query, rank, article, with tabs between; that of plain BM25 beside it, ending in .plain." };
        var cross = new Option<CrossMatching>("--cross") { Description = "What is looked for in the other language." };
        var language = new Option<LanguageFilter?>("--lang") { Description = "Ask for articles in this language, or any; else in that of the right answers." };
        var core = new Option<bool>("--core") { Description = "Without the dictionary's lexicon." };
        var learned = new Option<FileInfo?>("--learned") { Description = "And with what was learnt from an archive: a file learned.lex." };
        var alone = new Option<bool>("--alone") { Description = "Without plain BM25 beside it." };
        var command = new RootCommand("Measures the ranking.") { index, queries, match, same, run, cross, language, core, learned, alone };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetRequiredValue(queries).SelectMany(JudgedQuery.Read).Where(query => !parsed.GetValue(same) || query.Lang == query.TargetLang).ToList();
            var shipped = parsed.GetValue(core) ? Lexicons.Core() : Lexicons.Open();
            var lexicons = parsed.GetValue(learned) is { } file ? shipped.With(Lexicon.Open(file.FullName)) : shipped;
            using var archive = NewsArchive.Open(parsed.GetRequiredValue(index).FullName, TimeProvider.System, lexicons);
            var watch = Stopwatch.StartNew();
            var ours = Ask(asked, query => Rank(archive, query, parsed.GetValue(match), parsed.GetValue(cross), parsed.GetValue(language)));
            var elapsed = watch.Elapsed;
            var theirs = ours;
            if (!parsed.GetValue(alone))
            {
                using var plain = new PlainBm25(archive.All(CancellationToken.None));
                theirs = Ask(asked, query => plain.Rank(query.Text, query.TargetLang, Asked));
            }

            RelevanceTable.Print(asked, theirs, ours);
            Console.WriteLine($"{asked.Count} queries in {elapsed.TotalSeconds:F1} s");
            if (parsed.GetValue(run) is { } path)
            {
                Write(path, asked, ours);
                Write(path + ".plain", asked, theirs);
            }
        });
        return command.Parse(args).Invoke();
    }

    private static IReadOnlyList<string>[] Ask(List<JudgedQuery> queries, Func<JudgedQuery, IReadOnlyList<string>> rank)
    {
        var rankings = new IReadOnlyList<string>[queries.Count];
        Parallel.For(0, queries.Count, i => rankings[i] = rank(queries[i]));
        return rankings;
    }

    private static IReadOnlyList<string> Rank(NewsArchive archive, JudgedQuery query, MatchMode match, CrossMatching cross, LanguageFilter? language)
    {
        var question = new SearchQuestion
        {
            Text = query.Text,
            Syntax = QuerySyntax.Plain,
            Match = match,
            Cross = cross,
            Language = language ?? Enum.Parse<LanguageFilter>(query.TargetLang, ignoreCase: true),
            Size = Asked,
            Highlight = HighlightMode.None,
            Budget = TimeSpan.FromSeconds(10),
        };
        return archive.Search(question, CancellationToken.None).Answer is { } answer ? [.. answer.Hits.Select(hit => hit.Article.Id)] : [];
    }

    private static void Write(string path, List<JudgedQuery> queries, IReadOnlyList<string>[] rankings) =>
        File.WriteAllLines(path, queries.SelectMany((query, i) => rankings[i].Select((id, rank) => $"{query.Qid}\t{rank + 1}\t{id}")));
}
