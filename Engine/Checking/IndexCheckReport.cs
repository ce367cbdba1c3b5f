namespace NewsSearch.Engine.Checking;

/// <summary>What a check found.</summary>
/// <param name="Generation">The generation that was checked.</param>
/// <param name="Segments">Number of segments.</param>
/// <param name="Documents">Live documents.</param>
/// <param name="Deleted">Deleted documents not merged away yet.</param>
/// <param name="Bytes">Size of all files.</param>
/// <param name="Problems">What is wrong; empty if nothing is.</param>
public sealed record IndexCheckReport(long Generation, int Segments, long Documents, long Deleted, long Bytes, IReadOnlyList<IndexProblem> Problems);
