using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Columns;

namespace NewsSearch.Engine.Checking;

/// <summary>Verifies terms and postings of a keyword field, and that its column says the same.</summary>
internal sealed class KeywordFieldCheck(SegmentReader segment, int field, Action<string> report, CancellationToken cancellation)
{
    private readonly List<int> _ordinals = [];
    private readonly int[] _seen = new int[segment.DocCount];
    private int _mismatch = -1;

    /// <summary>Reports what is wrong.</summary>
    public void Run()
    {
        var dictionary = segment.Terms(field, TermSpace.Surface);
        var column = segment.Keywords(field);
        var terms = dictionary.Seek([]);
        var order = new TermOrder(segment, $"field {field}");
        var postings = new PostingsCheck(segment, field, text: false, report);
        for (var ordinal = 0; terms.Next(); ordinal++)
        {
            cancellation.ThrowIfCancellationRequested();
            order.Check(terms, dictionary);
            var current = ordinal;
            if (!postings.Run(System.Text.Encoding.UTF8.GetString(terms.Term), terms.Entry, (doc, _) => Match(column, doc, current)))
            {
                return;
            }
        }

        for (var doc = 0; doc < _seen.Length && _mismatch < 0; doc++)
        {
            _mismatch = Read(column, doc).Count == _seen[doc] ? -1 : doc;
        }

        if (_mismatch >= 0)
        {
            report($"field {field}: the column has other values for document {_mismatch} than the postings");
        }
    }

    /// <summary>Terms come in order, and so do a document's ordinals: the next of them must be this one.</summary>
    private void Match(KeywordColumn column, int doc, int ordinal)
    {
        var ordinals = Read(column, doc);
        if (_seen[doc] >= ordinals.Count || ordinals[_seen[doc]++] != ordinal)
        {
            _mismatch = doc;
        }
    }

    private List<int> Read(KeywordColumn column, int doc)
    {
        _ordinals.Clear();
        column.Read(doc, _ordinals);
        return _ordinals;
    }
}
