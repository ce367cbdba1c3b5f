using NewsSearch.Indexer.Indexing;
using NewsSearch.Indexer.Reading;

namespace NewsSearch.Indexer.Tests.Indexing;

public sealed class RejectsFileTests
{
    [Fact]
    public void A_reject_is_path_line_and_reason_on_one_line()
    {
        using var folder = new TemporaryFolder();
        using var rejects = new RejectsFile(folder["r.tsv"], _ => false);
        rejects.Add(new SourceProblem("a/b.txt", 0, "empty"));
        rejects.Add(new SourceProblem("odd\tname\n.txt", 17, "two\r\nlines"));
        Assert.False(File.Exists(folder["r.tsv"]), "the old list stays until the new one is whole");
        rejects.Finish();
        Assert.Equal("a/b.txt\t0\tempty\nodd name .txt\t17\ttwo lines\n", File.ReadAllText(folder["r.tsv"]));
    }

    [Fact]
    public void Lines_about_files_that_were_not_read_again_stay()
    {
        using var folder = new TemporaryFolder();
        folder.Write("r.tsv", "a\t1\told\nb\t2\told\n");
        using var rejects = new RejectsFile(folder["r.tsv"], path => path == "a");
        rejects.Add(new SourceProblem("c", 3, "new"));
        rejects.Finish();
        Assert.Equal((2, 1), (rejects.Count, rejects.Added));
        Assert.Equal("a\t1\told\nc\t3\tnew\n", File.ReadAllText(folder["r.tsv"]));
    }

    [Fact]
    public void Without_a_path_it_counts_and_keeps_the_first_five()
    {
        using var rejects = new RejectsFile(null, _ => false);
        for (var n = 1; n <= 9; n++)
        {
            rejects.Add(new SourceProblem("a", n, "x"));
        }

        rejects.Finish();
        Assert.Equal(9, rejects.Count);
        Assert.Equal([1, 2, 3, 4, 5], rejects.Samples.Select(sample => sample.Line));
    }
}
