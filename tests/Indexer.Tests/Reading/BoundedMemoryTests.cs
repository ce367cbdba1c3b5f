using System.Text;
using NewsSearch.Indexer.Reading;

namespace NewsSearch.Indexer.Tests.Reading;

/// <summary>Alone in the process while it runs, since it looks at the memory of all of it.</summary>
[CollectionDefinition(nameof(BoundedMemoryTests), DisableParallelization = true)]
[Collection(nameof(BoundedMemoryTests))]
public sealed class BoundedMemoryTests
{
    [Fact]
    public void Memory_is_bounded_by_the_longest_line_not_by_the_file()
    {
        using var folder = new TemporaryFolder();
        var line = Encoding.UTF8.GetBytes($$"""{"title":"T","text":"{{new string('x', 100_000)}}"}""" + "\n");
        using (var stream = File.Create(folder["a.jsonl"]))
        {
            for (var n = 0; n < 1000; n++)
            {
                stream.Write(line);
            }
        }

        var file = new SourceFile(folder["a.jsonl"], "a.jsonl", "a.jsonl", 1, 1);
        var (count, most) = (0, 0L);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var record in ArticleReader.Read(file, new FileReading(), _ => { }))
        {
            Assert.Null(record.Reject);
            if (++count % 200 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.Equal(1000, count);
        Assert.InRange(most, 0, 20 << 20);
    }
}
