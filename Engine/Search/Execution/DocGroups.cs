using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Segments.Columns;

namespace NewsSearch.Engine.Search.Execution;

/// <summary>Which documents have a value of a keyword field. For one thread.</summary>
internal sealed class DocGroups(SearchContext context, int field, string value)
{
    private readonly List<int> _ordinals = [];
    private KeywordColumn? _column;
    private int _segment = -1;
    private int _ordinal;

    /// <summary>Whether a document has the value.</summary>
    public bool HasValue(int segment, int doc)
    {
        if (segment != _segment)
        {
            Open(segment);
        }

        if (_ordinal < 0)
        {
            return false;
        }

        _ordinals.Clear();
        _column!.Read(doc, _ordinals);
        return _ordinals.Contains(_ordinal);
    }

    private void Open(int segment)
    {
        _segment = segment;
        _column = context.Reader(segment).Keywords(field);
        _ordinal = _column.Find(value);
    }
}
