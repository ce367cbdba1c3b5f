using System.Runtime.InteropServices;

namespace NewsSearch.Engine.Storage;

/// <summary>Makes files and the entries of folders durable, and tells of every failure.</summary>
/// <remarks>
/// .NET cannot. It refuses to open a folder as a file; and of a file it passes over EROFS, EINVAL and ENOTSUP in silence (<c>FileStreamHelpers.FlushToDisk</c>), the first of which is how a Linux file
/// system answers that a failure has made read-only with writes still unwritten. Opening anew to sync loses no failure: Linux tells the next who syncs, if nobody was told, as long as the file is
/// in memory, and segments are mapped from the moment they are written.
/// </remarks>
internal static partial class NativeSync
{
    private const int ReadOnly = 0;
    private const int Interrupted = 4;
    private const int AccessDenied = 13;

    /// <summary>Returns when the contents of the file are on the disk.</summary>
    /// <exception cref="IOException">They may not be, and calling again does not change that.</exception>
    public static void File(string path)
    {
        if (OperatingSystem.IsLinux())
        {
            Sync(path, "file");
            return;
        }

        // On macOS this also empties the cache of the disk, which fsync does not.
        using var handle = System.IO.File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Returns when creations, renames and deletions in the folder are on the disk. Does nothing on Windows, whose file systems journal them.</summary>
    /// <exception cref="IOException">They may not be, and calling again does not change that.</exception>
    public static void Folder(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            Sync(path, "folder");
        }
    }

    private static void Sync(string path, string kind)
    {
        int descriptor;
        do
        {
            descriptor = Open(path, ReadOnly);
        }
        while (descriptor < 0 && Marshal.GetLastPInvokeError() == Interrupted);

        ThrowIfFailed(descriptor, $"open the {kind} {path} to sync it");
        try
        {
            int result;
            do
            {
                result = Fsync(descriptor);
            }
            while (result < 0 && Marshal.GetLastPInvokeError() == Interrupted);

            ThrowIfFailed(result, $"sync the {kind} {path}");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static void ThrowIfFailed(int result, string what)
    {
        if (result < 0)
        {
            var error = Marshal.GetLastPInvokeError();
            var message = $"Cannot {what}: {Marshal.GetPInvokeErrorMessage(error)}.";
            throw error == AccessDenied ? new UnauthorizedAccessException(message) : new IOException(message, error);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
