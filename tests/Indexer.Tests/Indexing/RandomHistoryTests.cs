namespace NewsSearch.Indexer.Tests.Indexing;

/// <summary>Files are written, changed, moved and deleted at random; after each run the index holds what a plain reading of the files says.</summary>
public sealed class RandomHistoryTests
{
    [Fact]
    public async Task After_every_run_the_index_is_what_the_files_say()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var random = new Random(seed);
            using var library = new Library();
            var files = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
            for (var step = 0; step < 12; step++)
            {
                for (var changes = random.Next(1, 4); changes > 0; changes--)
                {
                    Change(random, library, files);
                }

                await library.RunAsync(removeMissing: true);
                Check(files, library.Articles(), $"seed {seed}, step {step}");
            }
        }
    }

    private static void Change(Random random, Library library, SortedDictionary<string, List<string>> files)
    {
        var name = $"{(char)('a' + random.Next(5))}.jsonl";
        if (files.ContainsKey(name) && random.Next(4) == 0)
        {
            files.Remove(name);
            library.Delete(name);
            return;
        }

        // Ids collide within a file and between files.
        files[name] = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => $"{random.Next(12)}=v{random.Next(3)}")];
        library.WriteLines(name, [.. files[name]]);
    }

    /// <summary>An id is there if a file has it, with the version of one of the files that have it: its last one there.</summary>
    private static void Check(SortedDictionary<string, List<string>> files, List<string> found, string when)
    {
        var versions = files.Values
            .SelectMany(lines => lines.GroupBy(line => line.Split('=')[0], StringComparer.Ordinal).Select(sameId => sameId.Last()))
            .ToLookup(line => line.Split('=')[0], StringComparer.Ordinal);
        Assert.True(
            found.Select(line => line.Split('=')[0]).Order(StringComparer.Ordinal).SequenceEqual(versions.Select(sameId => sameId.Key).Order(StringComparer.Ordinal)),
            $"{when}: ids {string.Join(' ', found)} of {string.Join(" | ", files.Select(file => $"{file.Key}: {string.Join(' ', file.Value)}"))}");
        Assert.All(found, line => Assert.True(versions[line.Split('=')[0]].Contains(line, StringComparer.Ordinal), $"{when}: {line}"));
    }
}
