namespace NewsSearch.Engine.Search;

/// <summary>How large an index is, as one snapshot sees it.</summary>
/// <param name="Segments">Number of segments.</param>
/// <param name="Deleted">Deleted or replaced documents that are not merged away yet.</param>
/// <param name="Bytes">Size of the segments' files.</param>
public readonly record struct SnapshotSize(int Segments, long Deleted, long Bytes);
