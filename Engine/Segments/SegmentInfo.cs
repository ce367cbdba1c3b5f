namespace NewsSearch.Engine.Segments;

/// <summary>What a commit records of a segment.</summary>
/// <param name="Name">Stem of its files' names, unique for the life of the index: <c>s1</c>, <c>s2</c>, …</param>
/// <param name="DocCount">Documents in it, deleted ones included.</param>
/// <param name="MinSortKey">Least sort key, or <see cref="long.MaxValue"/> if no document has one.</param>
/// <param name="MaxSortKey">Greatest sort key among those that have one, or <see cref="long.MinValue"/> if none has.</param>
/// <param name="Bytes">Size of its files.</param>
internal sealed record SegmentInfo(string Name, int DocCount, long MinSortKey, long MaxSortKey, long Bytes);
