namespace NewsSearch.Indexer.Indexing;

/// <summary>Where the worker stands at a moment.</summary>
/// <param name="State">What it does.</param>
/// <param name="Passes">Passes over the sources that succeeded; 0 means that the archive may lack what the sources hold.</param>
/// <param name="FilesTotal">Files to read in this pass (or the last).</param>
/// <param name="FilesRead">Those that were read.</param>
/// <param name="Bytes">Bytes of them that were read.</param>
/// <param name="BytesTotal">Bytes to read.</param>
/// <param name="Articles">Articles read in this pass.</param>
/// <param name="Rejects">Rejects known of all sources.</param>
/// <param name="CurrentFile">The file being read, or null.</param>
/// <param name="Error">Why the last pass failed, or null.</param>
public sealed record IndexingStatus(
    IndexingState State,
    int Passes,
    int FilesTotal,
    int FilesRead,
    long Bytes,
    long BytesTotal,
    long Articles,
    long Rejects,
    string? CurrentFile,
    string? Error);
