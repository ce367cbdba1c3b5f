using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Columns;

/// <summary>The values of a number field in one segment. For any number of threads.</summary>
internal sealed class NumberColumn
{
    private readonly IndexInput _input;
    private readonly long _presence;
    private readonly LongColumn? _values;

    /// <summary>The column at the place that <paramref name="directory"/> gives next.</summary>
    internal NumberColumn(IndexInput input, ref ByteReader directory, int docCount)
    {
        _input = input;
        DocCount = directory.ReadInt(docCount);
        _presence = -1;
        if (DocCount == 0)
        {
            return;
        }

        if (DocCount < docCount)
        {
            _presence = directory.ReadLong();
            if (_presence > input.Length)
            {
                throw directory.Corrupt($"presence bits stand at {_presence}");
            }
        }

        _values = new LongColumn(input, ref directory, docCount);
    }

    /// <summary>Documents that have a value.</summary>
    internal int DocCount { get; }

    /// <summary>The value of a document; false if it has none.</summary>
    public bool TryGet(int doc, out long value)
    {
        if (_values is null || (_presence >= 0 && (_input.Slice(_presence + (doc >> 3), 1)[0] & (1 << (doc & 7))) == 0))
        {
            value = 0;
            return false;
        }

        value = _values[doc];
        return true;
    }
}
