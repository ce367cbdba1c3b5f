using System.Diagnostics.CodeAnalysis;

namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>The file beside an index that holds its name vocabulary; any process may replace it, and none ever sees half of it.</summary>
/// <remarks>It can be made again from the index, so it may be deleted or lost in a crash: whoever cannot open it makes another.</remarks>
internal static class NameVocabularyFile
{
    /// <summary>Its name in the index's folder; not one that the engine gives, so its cleaning leaves the file alone.</summary>
    public const string Name = "names.vocabulary";

    private const string Pending = ".pending";

    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>Opens it.</summary>
    /// <returns>False if it is missing, cannot be read, is damaged or of another version.</returns>
    public static bool TryOpen(string folder, [NotNullWhen(true)] out NameVocabulary? vocabulary)
    {
        try
        {
            vocabulary = NameVocabulary.Open(Path.Combine(folder, Name));
            return true;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            vocabulary = null;
            return false;
        }
    }

    /// <summary>Writes it under a temporary name, makes that durable, and gives it its name.</summary>
    /// <exception cref="IOException">Storage failed; what was there before is still there.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Replace(string folder, Action<Stream> write)
    {
        var temporary = Path.Combine(folder, $"{Name}.{Guid.NewGuid():N}{Pending}");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, Path.Combine(folder, Name), overwrite: true);
            DeleteAbandoned(folder);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Deletes what processes that ended while writing have left: temporary files much older than the one just written.</summary>
    private static void DeleteAbandoned(string folder)
    {
        var before = File.GetLastWriteTimeUtc(Path.Combine(folder, Name)) - Abandoned;
        foreach (var pending in Directory.EnumerateFiles(folder, $"{Name}.*{Pending}").Where(file => File.GetLastWriteTimeUtc(file) < before))
        {
            File.Delete(pending);
        }
    }
}
