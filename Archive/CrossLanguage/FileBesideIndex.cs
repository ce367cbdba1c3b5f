namespace NewsSearch.Archive.CrossLanguage;

/// <summary>Files in an index's folder that are made from the index and are none of the engine's; any process may replace one, and none ever sees half of it.</summary>
internal static class FileBesideIndex
{
    private const string Pending = ".pending";

    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>Writes a file under a temporary name, makes that durable, and gives it its name.</summary>
    /// <exception cref="IOException">Storage failed; what was there before is still there.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Replace(string folder, string name, Action<Stream> write)
    {
        var temporary = Path.Combine(folder, $"{name}.{Guid.NewGuid():N}{Pending}");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, Path.Combine(folder, name), overwrite: true);
            DeleteAbandoned(folder, name);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Deletes what processes that ended while writing have left: temporary files much older than the one just written.</summary>
    private static void DeleteAbandoned(string folder, string name)
    {
        var before = File.GetLastWriteTimeUtc(Path.Combine(folder, name)) - Abandoned;
        foreach (var pending in Directory.EnumerateFiles(folder, $"{name}.*{Pending}").Where(file => File.GetLastWriteTimeUtc(file) < before))
        {
            File.Delete(pending);
        }
    }
}
