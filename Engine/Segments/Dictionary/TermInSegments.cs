namespace NewsSearch.Engine.Segments.Dictionary;

/// <summary>A term of one field in several segments.</summary>
/// <param name="entries">What each segment knows of it; no documents where it is not. Not changed any more.</param>
internal sealed class TermInSegments(TermEntry[] entries)
{
    /// <summary>Documents with the term in all segments, deleted ones included.</summary>
    public long DocFreq { get; } = entries.Sum(entry => (long)entry.DocFreq);

    /// <summary>What a segment knows of it.</summary>
    public ref readonly TermEntry this[int segment] => ref entries[segment];
}
