using System.Buffers.Binary;
using NewsSearch.Engine.Checking;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Stored;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Segments;
using Xunit;

namespace NewsSearch.Engine.Tests.Checking;

public sealed class SegmentCheckerTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 60)]
    [InlineData(3, 500)]
    public void A_sound_segment_has_no_problem(int seed, int docCount)
    {
        var (reader, directory) = SegmentAssert.Write(RandomSegments.Create(seed, docCount, gap: 20));
        using (directory)
        {
            var problems = new List<IndexProblem>();
            SegmentChecker.Check(reader, problems, TestContext.Current.CancellationToken);
            Assert.Empty(problems);
            reader.Release();
        }
    }

    [Fact]
    public void Every_changed_byte_of_every_file_is_found()
    {
        var (directory, info) = Small();
        using var _ = directory;
        foreach (var name in SegmentFiles.Names(info.Name))
        {
            var sound = directory.Read(name);
            for (var at = 0; at < sound.Length; at++)
            {
                var damaged = sound.ToArray();
                damaged[at] ^= (byte)(1 << (at % 8));
                directory.Replace(name, damaged);
                var problems = Problems(directory, info);
                Assert.True(problems.Count > 0, $"byte {at} of {name} was changed and nothing noticed");
                Assert.Equal(name, problems[0].File);
            }

            directory.Replace(name, sound);
        }

        Assert.Empty(Problems(directory, info));
    }

    [Fact]
    public void Every_cut_file_and_every_missing_one_is_found()
    {
        var (directory, info) = Small();
        using var _ = directory;
        foreach (var name in SegmentFiles.Names(info.Name))
        {
            var sound = directory.Read(name);
            for (var length = 0; length < sound.Length; length++)
            {
                directory.Replace(name, sound.AsSpan(0, length));
                Assert.Equal(name, Assert.Single(Problems(directory, info)).File);
            }

            directory.Delete(name);
            Assert.Equal(name, Assert.Single(Problems(directory, info)).File);
            directory.Replace(name, sound);
        }
    }

    /// <summary>Checksums hold off accidents; a file that was made wrong in the first place must still not crash a reader or keep it busy for ever.</summary>
    [Theory]
    [InlineData(1, 6, 0)]
    [InlineData(2, 80, 0)]
    [InlineData(3, 100, 40)]
    [InlineData(4, 600, 40)]
    public void Wrong_bytes_under_right_checksums_are_reported_or_read_but_never_crash(int seed, int docCount, int gap)
    {
        using var directory = new MemoryDirectory();
        var source = RandomSegments.Create(seed, docCount, vocabulary: 10, maxLength: 6, gap);
        var info = SegmentWriter.Write(directory, "s1", source, new StoredModels(), TestContext.Current.CancellationToken);
        var random = new Random(seed);
        var found = 0;
        for (var round = 0; round < 1500; round++)
        {
            var names = SegmentFiles.Names(info.Name);
            var name = names[round % names.Length];
            var sound = directory.Read(name);
            var damaged = sound.ToArray();
            var payload = damaged.AsSpan(FileHeader.Length, (int)BinaryPrimitives.ReadInt64LittleEndian(damaged.AsSpan(damaged.Length - FileFooter.Length)));
            if (payload.IsEmpty)
            {
                continue;
            }

            payload[(int)(payload.Length * Math.Pow(random.NextDouble(), 1 + (round % 3)))..][0] = (byte)random.Next(256);
            using (var output = Rewrite(directory, name, (FileKind)damaged[4]))
            {
                output.Write(payload);
                output.Finish();
            }

            found += Problems(directory, info).Count > 0 ? 1 : 0;
            directory.Replace(name, sound);
        }

        Assert.True(found > 500, $"only {found} of 1500 wrong bytes were noticed");
    }

    [Fact]
    public void Files_of_two_segments_are_not_taken_for_one()
    {
        var (directory, info) = Small();
        using var _ = directory;
        SegmentWriter.Write(directory, "s2", RandomSegments.Create(12, info.DocCount, 20, 4), new StoredModels(), TestContext.Current.CancellationToken);
        directory.Replace("s1.postings", directory.Read("s2.postings"));
        Assert.NotEmpty(Problems(directory, info));
    }

    private static IndexOutput Rewrite(MemoryDirectory directory, string name, FileKind kind)
    {
        directory.Delete(name);
        return directory.Create(name, kind);
    }

    private static (MemoryDirectory Directory, SegmentInfo Info) Small()
    {
        var directory = new MemoryDirectory();
        var source = RandomSegments.Create(11, 4, vocabulary: 20, maxLength: 4);
        source.Documents.ForEach(document => Array.Clear(document.Stored, 0, document.Stored.Length));
        return (directory, SegmentWriter.Write(directory, "s1", source, new StoredModels(), TestContext.Current.CancellationToken));
    }

    private static List<IndexProblem> Problems(MemoryDirectory directory, SegmentInfo info)
    {
        var problems = new List<IndexProblem>();
        try
        {
            var reader = SegmentReader.Open(directory, RandomSegments.Schema, info);
            SegmentChecker.Check(reader, problems, TestContext.Current.CancellationToken);
            reader.Release();
        }
        catch (CorruptIndexException damage)
        {
            problems.Add(IndexProblem.Of(damage));
        }

        return problems;
    }
}
