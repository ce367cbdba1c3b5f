using NewsSearch.Engine.Storage;
using Xunit;

namespace NewsSearch.Engine.Tests.Storage;

/// <summary>What every directory promises, asked of both.</summary>
public sealed class DirectoryTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"news-search-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Files_are_created_listed_renamed_and_deleted(bool onDisk)
    {
        using var directory = Make(onDisk);
        Assert.Empty(directory.List());
        Write(directory, "a", "first"u8);
        Write(directory, "b", "second"u8);
        Assert.Throws<IOException>(() => directory.Create("a", FileKind.Commit));
        directory.Sync(["a", "b"]);
        directory.SyncDirectory();
        directory.Rename("a", "b");
        directory.SyncDirectory();
        Assert.Equal(["b"], directory.List());
        using (var input = directory.Open("b", FileKind.Commit))
        {
            Assert.Equal("first"u8.ToArray(), input.Slice(0, (int)input.Length).ToArray());
        }

        directory.Delete("b");
        directory.Delete("b");
        Assert.Empty(directory.List());
        Assert.Equal(-1, Assert.Throws<CorruptIndexException>(() => directory.Open("b", FileKind.Commit)).OffsetInFile);
        Assert.ThrowsAny<IOException>(() => directory.Sync(["b"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Locks_exclude_each_other_also_within_one_process(bool onDisk)
    {
        using var directory = Make(onDisk);
        Assert.Null(directory.TryLock("lock", exclusive: false));
        using (var writer = directory.TryLock("lock", exclusive: true))
        {
            Assert.NotNull(writer);
            Assert.Contains("lock", directory.List());
            Assert.Null(directory.TryLock("lock", exclusive: true));
            Assert.Null(directory.TryLock("lock", exclusive: false));
        }

        using var first = directory.TryLock("lock", exclusive: false);
        using (var second = directory.TryLock("lock", exclusive: false))
        {
            Assert.NotNull(first);
            Assert.NotNull(second);
            Assert.Null(directory.TryLock("lock", exclusive: true));
        }

        Assert.Null(directory.TryLock("lock", exclusive: true));
        first.Dispose();
        first.Dispose();
        using var last = directory.TryLock("lock", exclusive: true);
        Assert.NotNull(last);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_lock_may_be_held_on_a_file_that_is_read(bool onDisk)
    {
        using var directory = Make(onDisk);
        Write(directory, "a", "first"u8);
        using var pin = directory.TryLock("a", exclusive: false);
        using var input = directory.Open("a", FileKind.Commit);
        Assert.Equal(5, input.Length);
        Assert.NotNull(pin);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_open_file_can_be_read_after_it_was_deleted(bool onDisk)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not delete mapped files");
        using var directory = Make(onDisk);
        Write(directory, "a", new byte[150_000]);
        using var input = directory.Open("a", FileKind.Commit);
        directory.Delete("a");
        Write(directory, "a", "other"u8);
        Assert.Equal(150_000, input.Slice(0, 150_000).Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_closed_file_is_not_read(bool onDisk)
    {
        using var directory = Make(onDisk);
        Write(directory, "a", "first"u8);
        var input = directory.Open("a", FileKind.Commit);
        input.Dispose();
        input.Dispose();
        Assert.Throws<ObjectDisposedException>(() => input.Slice(0, 1).Length);
    }

    [Fact]
    public void A_sync_that_the_system_refuses_is_told_of()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "by fsync itself on Linux only");

        // EINVAL, which .NET's own flush passes over as it does EROFS.
        Assert.Throws<IOException>(() => NativeSync.File("/proc/version"));
        Assert.Throws<IOException>(() => NativeSync.Folder(Path.Combine(_folder, "missing")));
    }

    [Fact]
    public void A_folder_is_created_with_those_above_it_and_synced_with_them()
    {
        using var directory = new FileSystemDirectory(Path.Combine(_folder, "above", "index"));
        Write(directory, "a", "first"u8);
        directory.Sync(["a"]);
        directory.SyncDirectory();
        directory.SyncDirectory();
        Assert.Equal(["a"], directory.List());
    }

    [Fact]
    public void A_name_does_not_lead_out_of_the_folder()
    {
        using var directory = Make(onDisk: true);
        Assert.Throws<ArgumentException>(() => directory.Open("../a", FileKind.Commit));
        Assert.Throws<ArgumentException>(() => directory.Open("..", FileKind.Commit));
    }

    [Fact]
    public void An_empty_file_on_disk_is_damaged()
    {
        using var directory = Make(onDisk: true);
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "a"), "");
        Assert.Throws<CorruptIndexException>(() => directory.Open("a", FileKind.Commit));
    }

    private static void Write(IndexDirectory directory, string name, ReadOnlySpan<byte> payload)
    {
        using var output = directory.Create(name, FileKind.Commit);
        output.Write(payload);
        output.Finish();
    }

    private IndexDirectory Make(bool onDisk) => onDisk ? new FileSystemDirectory(_folder) : new MemoryDirectory();
}
