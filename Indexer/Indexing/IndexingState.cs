namespace NewsSearch.Indexer.Indexing;

/// <summary>What the worker does.</summary>
public enum IndexingState
{
    /// <summary>Nothing: it has not begun, waits for changes, or is done.</summary>
    Idle = 0,

    /// <summary>Reads sources.</summary>
    Reading = 1,

    /// <summary>The last pass failed; when watching, the next one may succeed.</summary>
    Failed = 2,

    /// <summary>Everything is read and committed; writes the names beside the index.</summary>
    Naming = 3,
}
