namespace NewsSearch.Engine.Segments.Dictionary;

/// <summary>What the dictionary knows of a term in one segment; found by <see cref="TermDictionary"/>, opened by <see cref="SegmentReader.OpenPostings"/>.</summary>
/// <param name="DocFreq">Documents with the term, deleted ones included; at least 1.</param>
/// <param name="TotalFrequency">Occurrences in all of them.</param>
/// <param name="PostingsOffset">Where its postings begin; for a term with one document, that document.</param>
/// <param name="PositionsOffset">Where its positions begin: in the positions file if it has 128 documents or more, in the postings file if it has one document; the
/// position itself if that has one occurrence.</param>
internal readonly record struct TermEntry(int DocFreq, long TotalFrequency, long PostingsOffset, long PositionsOffset)
{
    /// <summary>Bytes in the postings file.</summary>
    public long PostingsLength { get; init; }

    /// <summary>Bytes in the positions file.</summary>
    public long PositionsLength { get; init; }

    /// <summary>Whether its list has a selection of its lemma's positions (see <see cref="Positions.SelectionWriter"/>) instead of positions.</summary>
    public bool IsSelection { get; init; }

    /// <summary>Of a selection: the lemma's place in the order of its dictionary.</summary>
    public int Lemma { get; init; }
}
