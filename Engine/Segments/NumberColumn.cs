namespace NewsSearch.Engine.Segments;

/// <summary>The values of a number field in one segment. For any number of threads.</summary>
internal sealed class NumberColumn
{
    /// <summary>The value of a document; false if it has none.</summary>
    public bool TryGet(int doc, out long value) => throw new NotSupportedException();
}
