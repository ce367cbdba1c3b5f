using System.Text;
using NewsSearch.Indexer.Indexing;

namespace NewsSearch.Indexer.Tests.Indexing;

public sealed class IndexingRunTests
{
    [Fact]
    public async Task Everything_is_read_once_and_then_left_alone()
    {
        using var library = new Library();
        library.WriteLines("a.jsonl", "1=One", "2=Two");
        library.Write("b/c.txt", "date 2025-08-14\nA plain headline\nIts text.");
        library.Write("d.pdf", "x");
        var first = await library.RunAsync();
        Assert.Equal((2, 3, 3, 0), (first.FilesRead, first.Articles, first.Added, first.Rejects));
        Assert.Equal(1, first.FilesSkipped[".pdf"]);
        Assert.Equal((3, true), (first.IndexArticles, first.IndexShare > 0));
        Assert.Equal(["1=One", "2=Two"], library.Articles().Where(article => article.Length == 5));

        var second = await library.RunAsync();
        Assert.Equal((0, 2, 0, first.SourceTextBytes, first.Generation), (second.FilesRead, second.FilesUnchanged, second.Articles, second.SourceTextBytes, second.Generation));
        Assert.Equal(3, library.Articles().Count);
    }

    [Fact]
    public async Task An_id_is_made_from_the_place_and_not_from_the_machine()
    {
        using var one = new Library();
        using var other = new Library();
        foreach (var library in new[] { one, other })
        {
            library.Write("2025/a.jsonl", "{\"title\":\"T\"}\n{\"title\":\"T\"}");
            await library.RunAsync();
        }

        Assert.Equal(2, one.Articles().Count);
        Assert.Equal(one.Articles(), other.Articles());
    }

    [Fact]
    public async Task In_a_changed_file_only_what_changed_is_written()
    {
        using var library = new Library();
        library.WriteLines("a.jsonl", "1=One", "2=Two", "3=Three");
        await library.RunAsync();
        library.WriteLines("a.jsonl", "1=One", "2=Zwei", "4=Four");
        var summary = await library.RunAsync();
        Assert.Equal((1, 1, 1, 1), (summary.Added, summary.Replaced, summary.Unchanged, summary.Deleted));
        Assert.Equal(["1=One", "2=Zwei", "4=Four"], library.Articles());
    }

    [Fact]
    public async Task A_touched_file_is_not_read_again()
    {
        using var library = new Library();
        library.WriteLines("a.jsonl", "1=One");
        await library.RunAsync();
        library.WriteLines("a.jsonl", "1=One");
        Assert.Equal(1, (await library.RunAsync()).FilesUnchanged);
    }

    [Fact]
    public async Task A_change_within_the_clocks_tick_is_noticed()
    {
        using var library = new Library();
        var path = library.Write("a.jsonl", Encoding.UTF8.GetBytes(Library.Line("1=One")));
        var time = File.GetLastWriteTimeUtc(path);
        await library.RunAsync();
        library.Write("a.jsonl", Encoding.UTF8.GetBytes(Library.Line("1=Two")));
        File.SetLastWriteTimeUtc(path, time);
        await library.RunAsync();
        Assert.Equal(["1=Two"], library.Articles());
    }

    [Fact]
    public async Task Articles_of_a_file_that_is_gone_stay_unless_asked_otherwise()
    {
        using var library = new Library();
        library.WriteLines("a.jsonl", "1=One");
        library.WriteLines("b.jsonl", "2=Two");
        await library.RunAsync();
        library.Delete("b.jsonl");
        var kept = await library.RunAsync();
        Assert.Equal((1, false, 0), (kept.FilesGone, kept.GoneRemoved, kept.Deleted));
        Assert.Equal(["1=One", "2=Two"], library.Articles());
        var removed = await library.RunAsync(removeMissing: true);
        Assert.Equal((1, true, 1), (removed.FilesGone, removed.GoneRemoved, removed.Deleted));
        Assert.Equal(["1=One"], library.Articles());
        Assert.Equal(0, (await library.RunAsync(removeMissing: true)).FilesGone);
    }

    [Fact]
    public async Task Files_outside_the_roots_are_not_missing()
    {
        using var library = new Library();
        library.WriteLines("a/x.jsonl", "1=One");
        library.WriteLines("b/x.jsonl", "2=Two");
        await library.RunAsync();
        var summary = await library.RunAsync(library.Options with { From = [Path.Combine(library.Sources, "a")], RemoveMissing = true });
        Assert.Equal(0, summary.FilesGone);
        Assert.Equal(["1=One", "2=Two"], library.Articles());
    }

    [Theory]
    [InlineData("a.jsonl", "b.jsonl")]
    [InlineData("b.jsonl", "a.jsonl")]
    public async Task An_article_that_moves_to_another_file_stays(string from, string to)
    {
        using var library = new Library();
        library.WriteLines(from, "1=One", "7=Seven");
        library.WriteLines(to, "2=Two");
        await library.RunAsync();
        library.WriteLines(from, "1=One");
        library.WriteLines(to, "2=Two", "7=Seven");
        await library.RunAsync();
        Assert.Equal(["1=One", "2=Two", "7=Seven"], library.Articles());
        library.Delete(from);
        await library.RunAsync(removeMissing: true);
        Assert.Equal(["2=Two", "7=Seven"], library.Articles());
    }

    [Fact]
    public async Task Of_equal_ids_the_last_one_stays_and_they_are_counted()
    {
        using var library = new Library();
        library.WriteLines("a.jsonl", "1=First", "1=Second", "2=Old");
        library.WriteLines("b.jsonl", "2=New");
        var summary = await library.RunAsync();
        Assert.Equal((4, 2, 2), (summary.Articles, summary.Added, summary.Duplicates));
        Assert.Equal(["1=Second", "2=New"], library.Articles());
        Assert.Equal(0, (await library.RunAsync()).FilesRead);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_the_file_with_the_newer_version_loses_it_the_older_one_comes_back(bool together)
    {
        using var library = new Library();
        library.WriteLines("a.jsonl", "1=One", "2=Old");
        if (!together)
        {
            await library.RunAsync();
        }

        library.WriteLines("b.jsonl", "2=New", "3=Three");
        await library.RunAsync();
        Assert.Equal(["1=One", "2=New", "3=Three"], library.Articles());
        library.WriteLines("b.jsonl", "3=Three");
        await library.RunAsync();
        Assert.Equal(["1=One", "2=Old", "3=Three"], library.Articles());
    }

    [Fact]
    public async Task An_index_that_was_lost_is_noticed_and_made_anew()
    {
        using var library = new Library();
        library.WriteLines("a.jsonl", "1=One");
        await library.RunAsync();
        await library.RunAsync();
        foreach (var file in Directory.GetFiles(library.Index).Where(file => Path.GetFileName(file) != SourceJournal.FileName))
        {
            File.Delete(file);
        }

        await library.RunAsync();
        Assert.Equal(["1=One"], library.Articles());
    }

    [Fact]
    public async Task An_index_that_was_replaced_by_another_is_noticed()
    {
        using var library = new Library();
        using var other = new Library();
        library.WriteLines("a.jsonl", "1=One");
        await library.RunAsync();
        foreach (var name in new[] { "x.jsonl", "y.jsonl", "z.jsonl" })
        {
            other.WriteLines(name, $"{name}=Other");
            await other.RunAsync();
        }

        var journal = File.ReadAllBytes(Path.Combine(library.Index, SourceJournal.FileName));
        Directory.Delete(library.Index, recursive: true);
        Directory.Move(other.Index, library.Index);
        using (var file = File.Create(Path.Combine(library.Index, SourceJournal.FileName)))
        {
            file.Write(journal);
        }

        Assert.Equal(1, (await library.RunAsync()).Added);
        Assert.Contains("1=One", library.Articles());
    }

    [Fact]
    public async Task Bad_input_is_one_line_each_and_everything_else_goes_in()
    {
        using var library = new Library();
        library.Write("a.jsonl", Library.Line("1=One") + "\n[1]\n" + Library.Line("2=Two") + "\n{\"id\":\"3\"}\n");
        library.Write("b.txt", "date 2025-13-45 Text");
        library.Write("c.txt", "");
        library.WriteLines("d.jsonl", "4=Four");
        library.Write("e.jsonl", $$"""{"id":"{{new string('x', 600)}}","title":"T"}""");
        var summary = await library.RunAsync();
        Assert.Equal((5, 3), (summary.Rejects, summary.Added));
        Assert.Equal(
            """
            a.jsonl	2	not a JSON object, but an array
            a.jsonl	4	neither title nor text
            b.txt	1	'2025-13-45' is not a date: YYYY-MM-DD, YYYY-MM or YYYY of a day that exists
            c.txt	0	empty
            e.jsonl	1	Its id is 600 UTF-8 bytes long; 512 are allowed.

            """.ReplaceLineEndings("\n"),
            library.Rejects);

        var again = await library.RunAsync();
        Assert.Equal((5, 4, 1), (again.Rejects, again.FilesRead, again.FilesUnchanged));
        library.WriteLines("a.jsonl", "1=One", "2=Two");
        Assert.Equal(3, (await library.RunAsync()).Rejects);
    }

    [Fact]
    public async Task What_a_damaged_file_no_longer_shows_stays()
    {
        using var library = new Library();
        var gzip = TemporaryFolder.Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(100, 500).Select(n => Library.Line($"{n}=Title {n * 7919}") + "\n"))));
        library.Write("a.jsonl.gz", gzip);
        await library.RunAsync();
        library.Write("a.jsonl.gz", gzip.AsSpan(0, gzip.Length / 2));
        var summary = await library.RunAsync();
        Assert.Equal((0, 1), (summary.Deleted, summary.Rejects));
        Assert.InRange(summary.Unchanged, 1, 499);
        Assert.Equal(500, library.Articles().Count);
    }

    [Fact]
    public async Task Another_encoding_is_said()
    {
        using var library = new Library();
        library.Write("a.txt", NewsSearch.Indexer.Reading.Windows1251.Encoding.GetBytes("date 2025 Съезд малых городов прошёл в Болдине."));
        var summary = await library.RunAsync();
        Assert.Equal(1, summary.ForeignEncodings["windows-1251"]);
        Assert.EndsWith("a.txt", Assert.Single(summary.ForeignSamples).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_stopped_commits_what_it_read()
    {
        using var library = new Library();
        library.WriteLines("a.jsonl", "1=One");
        library.WriteLines("b.jsonl", [.. Enumerable.Range(10, 5000).Select(n => $"{n}=Title")]);
        using (var writer = library.OpenWriter())
        using (var journal = SourceJournal.Open(library.Index))
        using (var stop = new CancellationTokenSource())
        {
            var run = new IndexingRun(library.Options, writer, journal, new IndexingProgress(), new StoppingClock(stop));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.RunAsync(isFirst: true, stop.Token));
        }

        Assert.Contains("1=One", library.Articles());
        var summary = await library.RunAsync();
        Assert.Equal((1, 1), (summary.FilesRead, summary.FilesUnchanged));
        Assert.Equal(5001, library.Articles().Count);
    }

    /// <summary>Stops a run while it puts: the clock is asked between two batches.</summary>
    private sealed class StoppingClock(CancellationTokenSource stop) : TimeProvider
    {
        private int _asked;

        public override long GetTimestamp()
        {
            if (Interlocked.Increment(ref _asked) == 10)
            {
                stop.Cancel();
            }

            return base.GetTimestamp();
        }
    }
}
