namespace NewsSearch.Engine.Storage;

/// <summary>An index file does not hold what it must: damaged, cut or foreign bytes. No answer was given from them.</summary>
public sealed class CorruptIndexException : IOException
{
    /// <summary>Damage in <paramref name="file"/> at <paramref name="offsetInFile"/>.</summary>
    /// <param name="file">Name of the file inside the index.</param>
    /// <param name="offsetInFile">Where, in bytes from its beginning; -1 if the file is missing.</param>
    /// <param name="problem">What was expected and what was found.</param>
    internal CorruptIndexException(string file, long offsetInFile, string problem)
        : base($"{file} is damaged at byte {offsetInFile}: {problem}")
    {
        File = file;
        OffsetInFile = offsetInFile;
    }

    /// <summary>Name of the damaged file inside the index.</summary>
    public string File { get; }

    /// <summary>Where the damage was seen, in bytes from the beginning of the file; -1 if the file is missing.</summary>
    public long OffsetInFile { get; }
}
