using NewsSearch.Engine.Storage;
using Xunit;

namespace NewsSearch.Engine.Tests.Storage;

public sealed class FileFrameTests
{
    [Fact]
    public void A_postings_header_is_these_twelve_bytes()
    {
        var header = new byte[FileHeader.Length];
        FileHeader.Write(header, FileKind.Postings);
        Assert.Equal("4E4557530300000001000000", Convert.ToHexString(header));
    }

    [Fact]
    public void A_small_file_is_these_bytes()
    {
        using var directory = new MemoryDirectory();
        Write(directory, "a.stored", FileKind.Stored, "abc"u8);
        Assert.Equal(
            "4E4557530600000001000000" + "616263" + "B73F4B36" + "030000000000000001000000114649C3444F4E45",
            Convert.ToHexString(directory.Read("a.stored")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65535)]
    [InlineData(65536)]
    [InlineData(65537)]
    [InlineData(300_000)]
    public void What_was_written_is_read_in_any_slice(int length)
    {
        using var directory = new MemoryDirectory();
        var payload = new byte[length];
        var random = new Random(length);
        random.NextBytes(payload);
        Write(directory, "x", FileKind.Terms, payload);
        using var input = directory.Open("x", FileKind.Terms);
        Assert.Equal(length, input.Length);
        for (var round = 0; round < 100; round++)
        {
            var start = random.Next(length + 1);
            var count = random.Next(length - start + 1);
            Assert.True(payload.AsSpan(start, count).SequenceEqual(input.Slice(start, count)));
        }

        input.VerifyAll(TestContext.Current.CancellationToken);
        Assert.True(payload.AsSpan().SequenceEqual(input.Slice(0, length)));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, -1)]
    [InlineData(3, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 0)]
    [InlineData(long.MaxValue, 1)]
    [InlineData(long.MinValue, int.MaxValue)]
    [InlineData(1, int.MaxValue)]
    public void A_slice_outside_the_payload_is_reported_as_damage(long offset, int length)
    {
        using var directory = new MemoryDirectory();
        Write(directory, "x", FileKind.Terms, "abc"u8);
        using var input = directory.Open("x", FileKind.Terms);
        Assert.Throws<CorruptIndexException>(() => input.Slice(offset, length).Length);
    }

    [Fact]
    public void Every_flipped_bit_of_a_file_is_reported_when_it_is_opened_or_read()
    {
        using var directory = new MemoryDirectory();
        Write(directory, "x", FileKind.Terms, "some payload"u8);
        var sound = directory.Read("x");
        for (var bit = 0; bit < sound.Length * 8; bit++)
        {
            var damaged = sound.ToArray();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            directory.Replace("x", damaged);
            Assert.Throws<CorruptIndexException>(() => ReadAll(directory));
        }
    }

    [Fact]
    public void Every_cut_or_lengthened_file_is_reported_when_it_is_opened()
    {
        using var directory = new MemoryDirectory();
        Write(directory, "x", FileKind.Terms, "some payload"u8);
        var sound = directory.Read("x");
        for (var length = 0; length < sound.Length + 40; length++)
        {
            if (length != sound.Length)
            {
                var damaged = new byte[length];
                sound.AsSpan(0, Math.Min(length, sound.Length)).CopyTo(damaged);
                directory.Replace("x", damaged);
                Assert.Throws<CorruptIndexException>(() => directory.Open("x", FileKind.Terms));
            }
        }
    }

    [Fact]
    public void Damage_is_found_when_its_block_is_first_touched_and_named_by_its_offset_in_the_file()
    {
        using var directory = new MemoryDirectory();
        Write(directory, "x", FileKind.Terms, new byte[200_000]);
        var damaged = directory.Read("x");
        damaged[12 + 150_000] = 1;
        directory.Replace("x", damaged);
        using var input = directory.Open("x", FileKind.Terms);
        Assert.Equal(2 * 65536, input.Slice(0, 2 * 65536).Length);
        Assert.Equal(1, input.Slice(199_999, 1).Length);
        var exception = Assert.Throws<CorruptIndexException>(() => input.Slice(140_000, 1).Length);
        Assert.Equal("x", exception.File);
        Assert.Equal(12 + (2 * 65536), exception.OffsetInFile);
        Assert.Throws<CorruptIndexException>(() => input.VerifyAll(CancellationToken.None));
        Assert.Throws<CorruptIndexException>(() => input.Slice(0, 200_000).Length);
    }

    [Fact]
    public void A_file_of_another_kind_or_version_is_refused()
    {
        using var directory = new MemoryDirectory();
        Write(directory, "x", FileKind.Terms, "abc"u8);
        Assert.Equal(4, Assert.Throws<CorruptIndexException>(() => directory.Open("x", FileKind.Postings)).OffsetInFile);
        var newer = directory.Read("x");
        newer[8] = 2;
        directory.Replace("x", newer);
        Assert.Contains("version", Assert.Throws<CorruptIndexException>(() => directory.Open("x", FileKind.Terms)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_never_finished_is_refused()
    {
        using var directory = new MemoryDirectory();
        using (var output = directory.Create("x", FileKind.Terms))
        {
            output.Write(new byte[100_000]);
            Assert.Equal(100_000, output.Position);
        }

        Assert.Throws<CorruptIndexException>(() => directory.Open("x", FileKind.Terms));
    }

    [Fact]
    public void An_output_reads_back_what_was_written_whether_it_has_left_the_buffer_or_not()
    {
        using var directory = new MemoryDirectory();
        using var output = directory.Create("x", FileKind.Terms);
        var random = new Random(3);
        var written = new byte[200_000];
        random.NextBytes(written);
        for (var position = 0; position < written.Length;)
        {
            var count = Math.Min(written.Length - position, random.Next(20_000));
            output.Write(written.AsSpan(position, count));
            position += count;
            var start = random.Next(position + 1);
            var found = new byte[random.Next(position - start + 1)];
            Assert.True(output.TryRead(start, found));
            Assert.True(written.AsSpan(start, found.Length).SequenceEqual(found));
        }

        output.Finish();
        using var input = directory.Open("x", FileKind.Terms);
        Assert.True(written.AsSpan().SequenceEqual(input.Slice(0, written.Length)));
    }

    private static void ReadAll(MemoryDirectory directory)
    {
        using var input = directory.Open("x", FileKind.Terms);
        _ = input.Slice(0, (int)input.Length);
    }

    private static void Write(MemoryDirectory directory, string name, FileKind kind, ReadOnlySpan<byte> payload)
    {
        using var output = directory.Create(name, kind);
        output.Write(payload);
        output.Finish();
    }
}
