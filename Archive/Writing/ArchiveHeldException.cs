namespace NewsSearch.Archive.Writing;

/// <summary>Another writer holds the archive.</summary>
public sealed class ArchiveHeldException(string message, Exception inner) : IOException(message, inner);
