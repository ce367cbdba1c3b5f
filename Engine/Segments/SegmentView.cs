namespace NewsSearch.Engine.Segments;

/// <summary>A segment as one snapshot sees it.</summary>
/// <param name="Reader">Its files.</param>
/// <param name="Live">Which documents are not deleted; null if all are live.</param>
internal sealed record SegmentView(SegmentReader Reader, LiveDocs? Live);
