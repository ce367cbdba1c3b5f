using NewsSearch.Indexer.Reading;

namespace NewsSearch.Indexer.Tests.Reading;

public sealed class SourceScanTests
{
    [Fact]
    public void Files_come_in_ordinal_order_folder_by_folder_without_hidden_ones()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[]
        {
            "b.txt", "a/2.jsonl", "a/10.ndjson.gz", "B.TXT", "a/sub/x.txt.gz", ".hidden.txt", ".git/x.txt", "c.pdf", "d.pdf", "README", "e.json", "f.html.gz",
        })
        {
            folder.Write(name, "x");
        }

        var listing = Scan(folder.Path);
        Assert.Equal(["B.TXT", "a/10.ndjson.gz", "a/2.jsonl", "a/sub/x.txt.gz", "b.txt"], listing.Files.Select(file => file.Place));
        Assert.Equal([("", 1), (".gz", 1), (".json", 1), (".pdf", 2)], listing.Skipped.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public void A_named_file_is_listed_whatever_it_is_called_and_its_root_is_its_folder()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a/news.dat", "x");
        Assert.Equal("news.dat", Assert.Single(Scan(file).Files).Place);
    }

    [Fact]
    public void No_file_is_listed_twice()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/b/x.txt", "x");
        Assert.Equal(["a/b/x.txt"], Scan(folder.Path, folder["a"], folder["a/b/x.txt"]).Files.Select(file => file.Place));
    }

    [Fact]
    public void Loops_of_links_end()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/x.txt", "x");
        File.CreateSymbolicLink(folder["a/loop"], folder.Path);
        File.CreateSymbolicLink(folder["a/self"], folder["a/self"]);
        File.CreateSymbolicLink(folder["a/lost.txt"], folder["nowhere.txt"]);
        var listing = Scan(folder.Path);
        Assert.Equal(["a/x.txt"], listing.Files.Select(file => file.Place));
        Assert.Contains(listing.Problems, problem => problem.Path == folder["a/lost.txt"]);
    }

    [Fact]
    public void The_size_of_a_linked_file_is_that_of_its_target()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".kept/x.txt", "12345");
        File.CreateSymbolicLink(folder["y.txt"], folder[".kept/x.txt"]);
        Assert.Equal(5, Assert.Single(Scan(folder.Path).Files).Length);
    }

    [Fact]
    public void The_index_is_not_a_source()
    {
        using var folder = new TemporaryFolder();
        folder.Write("index/x.txt", "x");
        folder.Write("y.txt", "y");
        Assert.Equal(["y.txt"], Scan(folder.Path).Files.Select(file => file.Place));
    }

    [Fact]
    public void Equal_relative_paths_under_two_roots_have_two_origins()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/x.txt", "x");
        folder.Write("b/x.txt", "x");
        var files = Scan(folder["a"], folder["b"]).Files;
        Assert.Equal(["x.txt", "x.txt"], files.Select(file => file.Place));
        Assert.Equal(["../x.txt", "../../b/x.txt"], files.Select(file => file.Origin));
    }

    [Fact]
    public void A_root_that_is_not_there_is_said_and_nothing_under_it_counts_as_gone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/x.txt", "x");
        var listing = Scan(folder["a"], folder["b"]);
        Assert.Equal([folder["b"]], listing.MissingRoots);
        Assert.False(listing.SaysGone(folder["b/y.txt"]));
        Assert.True(listing.SaysGone(folder["a/y.txt"]));
        Assert.True(listing.SaysGone(folder["bb/y.txt"]));
    }

    private static SourceListing Scan(params string[] roots)
    {
        var index = Path.Combine(Directory.Exists(roots[0]) ? roots[0] : Path.GetDirectoryName(roots[0])!, "index");
        return SourceScan.List(roots, index, TestContext.Current.CancellationToken);
    }
}
