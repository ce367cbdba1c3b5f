using System.Runtime.InteropServices;

namespace NewsSearch.Engine.Storage;

/// <summary>Makes the entries of a folder durable. .NET cannot: it refuses to open a folder as a file.</summary>
internal static partial class NativeSync
{
    private const int ReadOnly = 0;
    private const int Interrupted = 4;

    /// <summary>Returns when creations, renames and deletions in the folder are on the disk. Does nothing on Windows, whose file systems journal them.</summary>
    public static void Folder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int descriptor;
        do
        {
            descriptor = Open(path, ReadOnly);
        }
        while (descriptor < 0 && Marshal.GetLastPInvokeError() == Interrupted);

        ThrowIfFailed(descriptor, "open", path);
        try
        {
            int result;
            do
            {
                result = Fsync(descriptor);
            }
            while (result < 0 && Marshal.GetLastPInvokeError() == Interrupted);

            ThrowIfFailed(result, "sync", path);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static void ThrowIfFailed(int result, string what, string path)
    {
        if (result < 0)
        {
            var error = Marshal.GetLastPInvokeError();
            throw new IOException($"Cannot {what} the folder {path}: {Marshal.GetPInvokeErrorMessage(error)}.", error);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
