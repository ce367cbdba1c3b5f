using NewsSearch.Indexer.Indexing;

namespace NewsSearch.Indexer.Tests.Indexing;

public sealed class SourceJournalTests
{
    [Fact]
    public void What_was_appended_is_there_after_opening_again()
    {
        using var folder = new TemporaryFolder();
        var first = Entry("a\t\"b\"\nё.txt", 1) with { ModifiedTicks = 5, TextBytes = 7, Articles = 2, Rejects = 3, Shared = true, Generation = 9 };
        using (var journal = SourceJournal.Open(folder.Path))
        {
            journal.Append([first, Entry("b", 1)]);
            journal.Append([Entry("b", 2)]);
            journal.Append([Entry("c", 1), Entry("c", 1) with { Gone = true }]);
        }

        using var again = SourceJournal.Open(folder.Path);
        Assert.Equal([first, Entry("b", 2)], again.Entries.Values.OrderBy(entry => entry.Origin, StringComparer.Ordinal));
    }

    [Fact]
    public void A_line_is_these_bytes()
    {
        using var folder = new TemporaryFolder();
        using (var journal = SourceJournal.Open(folder.Path))
        {
            journal.Append([Entry("a", 1)]);
        }

        Assert.Equal(
            "{\"origin\":\"a\",\"length\":1,\"modifiedTicks\":0,\"stamp\":\"00ff\",\"textBytes\":0,\"articles\":0,\"rejects\":0,\"shared\":false,\"generation\":0}\t",
            File.ReadAllText(folder[SourceJournal.FileName])[..^9]);
    }

    [Fact]
    public void Cut_anywhere_it_holds_the_entries_before_the_cut_and_takes_new_ones()
    {
        using var folder = new TemporaryFolder();
        using (var journal = SourceJournal.Open(folder.Path))
        {
            journal.Append([Entry("a", 1), Entry("b", 1), Entry("c", 1)]);
        }

        var whole = File.ReadAllBytes(folder[SourceJournal.FileName]);
        for (var length = 0; length <= whole.Length; length++)
        {
            folder.Write(SourceJournal.FileName, whole.AsSpan(0, length));
            var expected = whole.AsSpan(0, length).Count((byte)'\n');
            using (var journal = SourceJournal.Open(folder.Path))
            {
                // A last line that lacks nothing but its end is whole.
                Assert.InRange(journal.Entries.Count, expected, expected + 1);
                journal.Append([Entry("z", 9)]);
            }

            using var again = SourceJournal.Open(folder.Path);
            Assert.InRange(again.Entries.Count, expected + 1, expected + 2);
            Assert.Equal(9, again.Entries["z"].Length);
        }
    }

    [Fact]
    public void A_damaged_byte_costs_at_most_the_entries_that_it_touches()
    {
        using var folder = new TemporaryFolder();
        using (var journal = SourceJournal.Open(folder.Path))
        {
            journal.Append([Entry("a", 1), Entry("b", 2), Entry("c", 3)]);
        }

        var whole = File.ReadAllBytes(folder[SourceJournal.FileName]);
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x41;
            folder.Write(SourceJournal.FileName, damaged);
            using var journal = SourceJournal.Open(folder.Path);
            Assert.InRange(journal.Entries.Count, 1, 3);
            Assert.All(journal.Entries.Values, entry => Assert.Equal(entry.Origin[0] - 'a' + 1, entry.Length));
        }
    }

    [Fact]
    public void It_does_not_grow_with_every_change()
    {
        using var folder = new TemporaryFolder();
        for (var n = 0; n < 400; n++)
        {
            using var journal = SourceJournal.Open(folder.Path);
            journal.Append([Entry("a", n)]);
        }

        Assert.InRange(File.ReadLines(folder[SourceJournal.FileName]).Count(), 1, 150);
    }

    [Fact]
    public void Cleared_it_is_empty_for_good()
    {
        using var folder = new TemporaryFolder();
        using (var journal = SourceJournal.Open(folder.Path))
        {
            journal.Append([Entry("a", 1)]);
            journal.Clear();
            journal.Append([Entry("b", 1)]);
        }

        using var again = SourceJournal.Open(folder.Path);
        Assert.Equal(["b"], again.Entries.Keys);
    }

    private static JournalEntry Entry(string origin, long length) => new() { Origin = origin, Length = length, Stamp = "00ff" };
}
