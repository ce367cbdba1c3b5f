namespace NewsSearch.Archive.Writing;

/// <summary>The archive was made with another analysis or other fields, and must be reindexed.</summary>
public sealed class ArchiveOutdatedException(string message) : InvalidOperationException(message);
