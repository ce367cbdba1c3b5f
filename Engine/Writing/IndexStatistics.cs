namespace NewsSearch.Engine.Writing;

/// <summary>What a writer has in hand at one moment.</summary>
/// <param name="Generation">The generation of the latest refresh or commit.</param>
/// <param name="Segments">Number of segments.</param>
/// <param name="LiveDocs">Documents in segments that are not deleted; what is deleted since the last refresh or commit may still be counted.</param>
/// <param name="DeletedDocs">Deleted documents in segments that are not merged away yet.</param>
/// <param name="BufferedDocs">Documents in memory that are in no segment yet; those that they replace may still be counted as live.</param>
/// <param name="Bytes">Size of the segments' files.</param>
public sealed record IndexStatistics(long Generation, int Segments, long LiveDocs, long DeletedDocs, long BufferedDocs, long Bytes);
