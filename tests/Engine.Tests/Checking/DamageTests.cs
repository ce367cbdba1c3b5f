using System.Buffers.Binary;
using NewsSearch.Engine.Checking;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing.Storage;
using Xunit;

namespace NewsSearch.Engine.Tests.Checking;

/// <summary>
/// Every byte of every file of a small index is changed, every file cut at every length and lengthened: opening, checking and asking either report damage by file and offset, or
/// answer as if nothing were.
/// </summary>
public sealed class DamageTests
{
    private const int Seed = 17;

    /// <summary>Far above what these small indexes need, far below what a forged size could make a reader allocate.</summary>
    private const long MaxAllocatedBytes = 128L << 20;

    private static readonly DiskImage Tiny = SmallIndex.Image(4, 2, 5);

    private static readonly DiskImage Large = SmallIndex.Image(700, 40);

    [Fact]
    public void Every_changed_byte_is_reported_and_no_question_is_answered_otherwise()
    {
        using var index = Tiny.ToDirectory();
        var expected = Answers(index);
        foreach (var (name, sound) in Tiny.Files)
        {
            for (var at = 0; at < sound.Length; at++)
            {
                foreach (var pattern in (byte[])[(byte)(1 << (at % 8)), 0xFF])
                {
                    var damaged = sound.ToArray();
                    damaged[at] ^= pattern;
                    VerifyReported(index, name, damaged, expected, asks: pattern == 0xFF);
                }
            }

            index.Replace(name, sound);
        }

        Assert.Empty(IndexChecker.Check(index, TestContext.Current.CancellationToken).Problems);
    }

    [Fact]
    public void Every_cut_or_lengthened_file_is_reported()
    {
        using var index = Tiny.ToDirectory();
        var expected = Answers(index);
        foreach (var (name, sound) in Tiny.Files)
        {
            for (var length = 0; length < sound.Length; length++)
            {
                VerifyReported(index, name, sound[..length], expected, asks: length % 8 == 0);
            }

            for (var more = 1; more < 70; more++)
            {
                VerifyReported(index, name, [.. sound, .. new byte[more]], expected, asks: false);
                VerifyReported(index, name, [.. sound, .. sound[..Math.Min(more, sound.Length)]], expected, asks: false);
            }

            index.Delete(name);
            if (IndexFiles.GenerationOf(name) < 0)
            {
                Assert.Contains(IndexChecker.Check(index, TestContext.Current.CancellationToken).Problems, problem => problem.File == name);
            }

            index.Replace(name, sound);
        }
    }

    [Fact]
    public void Changed_bytes_in_long_lists_are_reported_too()
    {
        using var index = Large.ToDirectory();
        var expected = Answers(index);
        var random = new Random(Seed);
        for (var round = 0; round < 150; round++)
        {
            var (name, sound) = Large.Files.ElementAt(random.Next(Large.Files.Count));
            var damaged = sound.ToArray();
            damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            VerifyReported(index, name, damaged, expected, asks: true);
            index.Replace(name, sound);
        }
    }

    /// <summary>Checksums hold off accidents, not malice: then answers may be wrong, but nothing crashes, hangs or eats memory.</summary>
    [Theory]
    [InlineData(false, 2500)]
    [InlineData(true, 80)]
    public void Forged_bytes_under_right_checksums_never_crash_anything(bool large, int rounds)
    {
        var image = large ? Large : Tiny;
        using var index = image.ToDirectory();
        var random = new Random(Seed);
        for (var round = 0; round < rounds; round++)
        {
            var (name, sound) = image.Files.ElementAt(round % image.Files.Count);
            var forged = Forge(sound, random);
            index.Replace(name, forged);
            try
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                AskAnything(index);
                _ = IndexChecker.Check(index, TestContext.Current.CancellationToken);
                Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MaxAllocatedBytes);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"round {round} of seed {Seed}: {name} = {Convert.ToHexString(forged.AsSpan(0, Math.Min(forged.Length, 2000)))}", e);
            }

            index.Replace(name, sound);
        }
    }

    private static string[] Answers(MemoryDirectory index)
    {
        using var snapshot = Snapshot.Open(index);
        return [.. QueryBattery.Questions.Select(question => question.Ask(snapshot))];
    }

    /// <summary>The checker must name the file, and each question be answered as before or with a report that names it.</summary>
    private static void VerifyReported(MemoryDirectory index, string name, byte[] damaged, string[] expected, bool asks)
    {
        index.Replace(name, damaged);
        var problems = IndexChecker.Check(index, TestContext.Current.CancellationToken).Problems;
        Assert.Contains(problems, problem => problem.File == name && problem.OffsetInFile >= 0 && problem.OffsetInFile <= damaged.Length);
        if (!asks)
        {
            return;
        }

        try
        {
            using var snapshot = Snapshot.Open(index);
            for (var question = 0; question < expected.Length; question++)
            {
                try
                {
                    Assert.Equal(expected[question], QueryBattery.Questions[question].Ask(snapshot));
                }
                catch (CorruptIndexException damage)
                {
                    Assert.Equal(name, damage.File);
                }
            }
        }
        catch (CorruptIndexException damage)
        {
            Assert.Equal(name, damage.File);
        }
    }

    private static void AskAnything(MemoryDirectory index)
    {
        Snapshot snapshot;
        try
        {
            snapshot = Snapshot.Open(index);
        }
        catch (CorruptIndexException)
        {
            return;
        }

        using (snapshot)
        {
            foreach (var (_, ask) in QueryBattery.Questions)
            {
                try
                {
                    _ = ask(snapshot);
                }
                catch (CorruptIndexException)
                {
                    continue;
                }
                catch (Exception e) when (e is InvalidQueryException or ArgumentException { ParamName: "field" } && IsForeign(snapshot))
                {
                    // A forged commit may have other fields.
                    continue;
                }
            }
        }
    }

    private static bool IsForeign(Snapshot snapshot) => !snapshot.Schema.Fields.SequenceEqual(SmallIndex.Schema.Fields);

    /// <summary>Changes some bytes of the payload, towards its end more often, where directories are; with the checksums that go with them.</summary>
    private static byte[] Forge(byte[] sound, Random random)
    {
        using var scratch = new MemoryDirectory();
        var payload = sound[FileHeader.Length..(FileHeader.Length + (int)BinaryPrimitives.ReadInt64LittleEndian(sound.AsSpan(sound.Length - FileFooter.Length)))];
        for (var changes = random.Next(1, 4); changes > 0 && payload.Length > 0; changes--)
        {
            var at = (int)(payload.Length * Math.Pow(random.NextDouble(), 1.0 / random.Next(1, 4)));
            payload[at] = random.Next(4) switch
            {
                0 => 0xFF,
                1 => 0,
                2 => (byte)(payload[at] ^ (1 << random.Next(8))),
                _ => (byte)random.Next(256),
            };
        }

        var cut = random.Next(20) == 0 ? random.Next(payload.Length + 1) : payload.Length;
        using (var output = scratch.Create("x", (FileKind)sound[4]))
        {
            output.Write(payload.AsSpan(0, cut));
            output.Finish();
        }

        return scratch.Read("x");
    }
}
