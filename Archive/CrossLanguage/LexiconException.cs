namespace NewsSearch.Archive.CrossLanguage;

/// <summary>A lexicon file does not hold what it must: damaged, cut or foreign bytes. No answer was given from them.</summary>
public sealed class LexiconException : IOException
{
    internal LexiconException(string file, long offsetInFile, string problem)
        : base($"{file} is damaged at byte {offsetInFile}: {problem}")
    {
        File = file;
        OffsetInFile = offsetInFile;
    }

    /// <summary>Path of the file as it was opened.</summary>
    public string File { get; }

    /// <summary>Where the damage was seen, in bytes from the beginning of the file.</summary>
    public long OffsetInFile { get; }
}
