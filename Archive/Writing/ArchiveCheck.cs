namespace NewsSearch.Archive.Writing;

/// <summary>What a check found.</summary>
public sealed record ArchiveCheck(long Generation, int Segments, long Articles, long Bytes, IReadOnlyList<ArchiveProblem> Problems);
