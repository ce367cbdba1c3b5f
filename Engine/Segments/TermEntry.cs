namespace NewsSearch.Engine.Segments;

/// <summary>What the dictionary knows of a term in one segment; found by <see cref="TermDictionary"/>, opened by <see cref="SegmentReader.OpenPostings"/>.</summary>
/// <param name="DocFreq">Documents with the term, deleted ones included; at least 1.</param>
/// <param name="TotalFrequency">Occurrences in all of them.</param>
/// <param name="PostingsOffset">Where its postings begin, or for a term with one document and one occurrence what it needs instead.</param>
/// <param name="PositionsOffset">Where its positions begin.</param>
internal readonly record struct TermEntry(int DocFreq, long TotalFrequency, long PostingsOffset, long PositionsOffset);
