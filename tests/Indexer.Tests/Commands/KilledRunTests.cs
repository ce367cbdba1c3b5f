using NewsSearch.Indexer.Indexing;
using NewsSearch.Indexer.Tests.Indexing;

namespace NewsSearch.Indexer.Tests.Commands;

public sealed class KilledRunTests
{
    private const int Files = 40;
    private const int ArticlesInFile = 100;

    [Fact]
    public async Task Killed_again_and_again_it_loses_nothing_that_was_committed_and_ends_with_everything()
    {
        using var library = new Library();
        var expected = new List<string>();
        for (var file = 0; file < Files; file++)
        {
            string[] articles = [.. Enumerable.Range(0, ArticlesInFile).Select(n => $"{file:00}-{n:000}=Title {n * 7919 % 1000} of {file}")];
            library.WriteLines($"{file:00}.jsonl", articles);
            expected.AddRange(articles);
        }

        string[] arguments = ["index", "--from", library.Sources, "--index", library.Index, "--commit-every", "0"];
        var before = new List<string>();
        for (var seed = 0; seed < 6; seed++)
        {
            var moments = new Random(seed).Next(1, 40);
            using (var run = IndexerProcess.Start(arguments))
            {
                // A moment is a new file in the index folder: kills fall between and inside commits.
                var seen = new HashSet<string>(StringComparer.Ordinal);
                await Eventually.BecomesTrueAsync(
                    () =>
                    {
                        seen.UnionWith(Directory.Exists(library.Index) ? Directory.GetFiles(library.Index) : []);
                        return seen.Count >= moments || run.HasExited;
                    },
                    () => $"seed {seed}: {seen.Count} files of {moments}; {run.Output} {run.Errors}");
                await run.KillAsync();
            }

            before = await CheckAsync(library, expected, before, $"seed {seed}");
        }

        var (exitCode, output, errors) = await IndexerProcess.RunAsync(arguments);
        Assert.True(exitCode == 0, errors);
        Assert.Contains($"Index: {Files * ArticlesInFile:N0} articles", output, StringComparison.Ordinal);
        Assert.Equal(expected.Order(StringComparer.Ordinal), library.Articles());
        await CheckAsync(library, expected, before, "at the end");
    }

    private static async Task<List<string>> CheckAsync(Library library, List<string> expected, List<string> before, string when)
    {
        var (exitCode, output, errors) = await IndexerProcess.RunAsync("check", "--index", library.Index);
        if (exitCode != 0 && before.Count == 0 && errors.Contains("There is no index", StringComparison.Ordinal))
        {
            return [];
        }

        Assert.True(exitCode == 0, $"{when}: {output} {errors}");
        var now = library.Articles();
        Assert.True(!before.Except(now, StringComparer.Ordinal).Any(), $"{when}: committed articles are gone");
        Assert.True(!now.Except(expected, StringComparer.Ordinal).Any(), $"{when}: there are articles that no file has");

        using var writer = library.OpenWriter();
        using var journal = SourceJournal.Open(library.Index);
        Assert.All(journal.Entries.Values, entry => Assert.Equal(entry.Articles, writer.IdsFrom(entry.Origin).Count));
        return now;
    }
}
