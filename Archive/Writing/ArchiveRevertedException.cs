namespace NewsSearch.Archive.Writing;

/// <summary>Storage failed to keep a commit: the archive is as the last one left it, and what was put or deleted since must be put or deleted again.</summary>
public sealed class ArchiveRevertedException(string message, Exception inner) : IOException(message, inner);
