namespace NewsSearch.Engine.Search;

/// <summary>A document in one snapshot; means nothing in another.</summary>
/// <param name="Segment">Place of the segment in the snapshot.</param>
/// <param name="Doc">Number of the document in the segment.</param>
public readonly record struct DocAddress(int Segment, int Doc);
