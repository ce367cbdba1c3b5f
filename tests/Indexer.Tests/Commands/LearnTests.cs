using System.Text.Json;
using NewsSearch.Indexer.Tests.Indexing;

namespace NewsSearch.Indexer.Tests.Commands;

public sealed class LearnTests
{
    /// <summary>Two stories; the word that no lexicon has is in both.</summary>
    private static readonly string[] Articles =
    [
        Line("1-en", "en", "The grumbit at the river", "The government built a bridge. The hospital got a grumbit and a doctor."),
        Line("1-ru", "ru", "Кышмырон на реке", "Правительство построило мост. Больница получила кышмырон и врача."),
        Line("2-en", "en", "Teachers on strike", "The school bought a grumbit and bread. The factory and the airport waited for summer."),
        Line("2-ru", "ru", "Учителя бастуют", "Школа купила кышмырон и хлеб. Завод и аэропорт ждали лета."),
    ];

    [Fact]
    public async Task It_learns_shows_what_and_whence_and_stays_beside_the_index()
    {
        using var library = new Library();
        library.Write("a.jsonl", string.Concat(Articles));
        await library.RunAsync();
        var pairs = Path.Combine(library.Sources, "pairs.tsv");

        var (exitCode, output, errors) = await IndexerProcess.RunAsync("learn", "--index", library.Index, "--json", "--pairs", pairs);

        Assert.Equal((0, ""), (exitCode, errors));
        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal((2, true), (report.GetProperty("pairs").GetInt32(), report.GetProperty("new").GetInt32() > 0));
        Assert.Equal(["1-en 1-ru", "2-en 2-ru"], (await File.ReadAllLinesAsync(pairs, TestContext.Current.CancellationToken)).Select(line => string.Join(' ', line.Split('\t').Take(2))).Order(StringComparer.Ordinal));
        Assert.Equal(0, (await IndexerProcess.RunAsync("compact", "--index", library.Index)).ExitCode);
        Assert.Equal(0, (await IndexerProcess.RunAsync("reindex", "--index", library.Index)).ExitCode);
        Assert.Equal(0, (await IndexerProcess.RunAsync("learn", "--index", library.Index, "--lexicons", "core")).ExitCode);
        Assert.Equal(64, (await IndexerProcess.RunAsync("learn", "--index", library.Index, "--lexicons", "none")).ExitCode);
        (exitCode, output, errors) = await IndexerProcess.RunAsync("learn", "--index", library.Index, "--show");
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains(output.Split('\n'), line => line.StartsWith("grumbit\tкышмырон\t0.", StringComparison.Ordinal));
        Assert.Contains(output.Split('\n'), line => line.StartsWith("кышмыр", StringComparison.Ordinal) && line.Contains("\tgrumbit\t0.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_versions_it_learns_nothing_and_shows_nothing()
    {
        using var library = new Library();
        library.Write("a.jsonl", Articles[0] + Articles[3]);
        await library.RunAsync();

        var (exitCode, output, errors) = await IndexerProcess.RunAsync("learn", "--index", library.Index);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("Too few to learn anything from.", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(library.Index, "learned.lex")));
        Assert.Equal((0, "", ""), await IndexerProcess.RunAsync("learn", "--index", library.Index, "--show"));
    }

    private static string Line(string id, string language, string title, string text) =>
        $$"""{"id":"{{id}}","date":"2025-08-14","lang":"{{language}}","title":"{{title}}","text":"{{text}}"}""" + "\n";
}
