namespace NewsSearch.Indexer.Commands;

/// <summary>An argument is wrong in a way that only a look at the disk shows.</summary>
internal sealed class UsageException(string message) : Exception(message);
