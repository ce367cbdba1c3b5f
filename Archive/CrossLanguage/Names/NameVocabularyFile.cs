using System.Diagnostics.CodeAnalysis;

namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>The file beside an index that holds its name vocabulary; any process may replace it, and none ever sees half of it.</summary>
/// <remarks>It can be made again from the index, so it may be deleted or lost in a crash: whoever cannot open it makes another.</remarks>
internal static class NameVocabularyFile
{
    /// <summary>Its name in the index's folder; not one that the engine gives, so its cleaning leaves the file alone.</summary>
    public const string Name = "names.vocabulary";

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

    /// <summary>Replaces it; see <see cref="FileBesideIndex.Replace"/>.</summary>
    /// <exception cref="IOException">Storage failed; what was there before is still there.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Replace(string folder, Action<Stream> write) => FileBesideIndex.Replace(folder, Name, write);
}
