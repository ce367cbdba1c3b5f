using System.Text;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Writing;

/// <summary>The right to write to an index, held until disposed or until the process ends in whatever way.</summary>
internal sealed class WriterLock : IDisposable
{
    private const int MaxHolderBytes = 4096;

    private readonly IndexDirectory _directory;
    private readonly IDisposable _lock;

    private WriterLock(IndexDirectory directory, IDisposable heldLock)
    {
        _directory = directory;
        _lock = heldLock;
    }

    /// <summary>Takes the lock and leaves the words of <paramref name="holder"/> for others.</summary>
    /// <exception cref="IndexLockedException">Another writer has it.</exception>
    public static WriterLock Acquire(IndexDirectory directory, string holder)
    {
        var heldLock = directory.TryLock(IndexFiles.WriterLock, exclusive: true) ?? throw new IndexLockedException(directory.Location, ReadHolder(directory));
        try
        {
            WriteHolder(directory, holder);
            return new WriterLock(directory, heldLock);
        }
        catch
        {
            heldLock.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _directory.Delete(IndexFiles.WriterHolder);
        }
        catch (IOException)
        {
            // The words of a former holder harm nobody: they are only read while the lock is held, and then they are new.
        }

        _lock.Dispose();
    }

    private static void WriteHolder(IndexDirectory directory, string holder)
    {
        directory.Delete(IndexFiles.WriterHolder);
        using var output = directory.Create(IndexFiles.WriterHolder, FileKind.Holder);
        var utf8 = Encoding.UTF8.GetBytes(holder);
        output.Write(utf8.AsSpan(0, Math.Min(utf8.Length, MaxHolderBytes)));
        output.Finish();
    }

    /// <summary>The holder may be about to write its words, or have done so in another version: they are a courtesy.</summary>
    private static string ReadHolder(IndexDirectory directory)
    {
        try
        {
            using var input = directory.Open(IndexFiles.WriterHolder, FileKind.Holder);
            return Encoding.UTF8.GetString(input.Slice(0, (int)Math.Min(input.Length, MaxHolderBytes)));
        }
        catch (IOException)
        {
            return "it has not said who it is";
        }
    }
}
