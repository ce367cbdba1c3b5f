namespace NewsSearch.Engine.Segments;

/// <summary>The sets of values of a keyword field in one segment, by ordinal. For any number of threads.</summary>
internal sealed class KeywordColumn
{
    /// <summary>Number of different values.</summary>
    public int ValueCount => throw new NotSupportedException();

    /// <summary>The value of an ordinal; ordinals follow UTF-8 order.</summary>
    public string Value(int ordinal) => throw new NotSupportedException();

    /// <summary>Adds 1 to <c>counts[ordinal]</c> for every value of every document whose bit is set: bit i of <paramref name="docs"/> is document <paramref name="firstDoc"/> + i.</summary>
    public void Count(ReadOnlySpan<ulong> docs, int firstDoc, Span<int> counts) => throw new NotSupportedException();

    /// <summary>Appends the ordinals of one document to <paramref name="ordinals"/>.</summary>
    public void Read(int doc, List<int> ordinals) => throw new NotSupportedException();
}
