namespace NewsSearch.Archive.Writing;

/// <summary>A thing that is wrong with an archive's files.</summary>
public sealed record ArchiveProblem(string File, long OffsetInFile, string Problem);
