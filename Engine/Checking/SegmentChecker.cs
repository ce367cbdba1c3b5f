using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Checking;

/// <summary>Reads everything of one segment and verifies every invariant. Damage in one part does not keep the others from being checked.</summary>
internal sealed class SegmentChecker
{
    private readonly SegmentReader _segment;
    private readonly List<IndexProblem> _problems;
    private readonly CancellationToken _cancellation;

    private SegmentChecker(SegmentReader segment, List<IndexProblem> problems, CancellationToken cancellation)
    {
        _segment = segment;
        _problems = problems;
        _cancellation = cancellation;
    }

    /// <summary>Adds what is wrong with <paramref name="segment"/> to <paramref name="problems"/>.</summary>
    public static void Check(SegmentReader segment, List<IndexProblem> problems, CancellationToken cancellation)
    {
        var checker = new SegmentChecker(segment, problems, cancellation);
        foreach (var file in segment.Files)
        {
            checker.Try(() => file.VerifyAll(cancellation));
        }

        checker.Try(checker.CheckSize);
        checker.Try(checker.CheckSortKeys);
        checker.Try(checker.CheckKeys);
        checker.Try(checker.CheckStored);
        for (var field = 0; field < segment.Schema.Fields.Count; field++)
        {
            checker.CheckField(field);
        }
    }

    private void CheckField(int field)
    {
        switch (_segment.Schema.Fields[field].Kind)
        {
            case FieldKind.Text:
                Try(() => new TextFieldCheck(_segment, field, Report, _cancellation).Run());
                break;
            case FieldKind.Keyword:
                Try(() => new KeywordFieldCheck(_segment, field, Report, _cancellation).Run());
                break;
            default:
                Try(() => CheckNumbers(field));
                break;
        }
    }

    private void CheckSize()
    {
        var bytes = _segment.Files.Sum(file => FileFooter.FileLength(file.Length));
        if (bytes != _segment.Info.Bytes)
        {
            Report($"the commit says that its files have {_segment.Info.Bytes} bytes, they have {bytes}");
        }
    }

    private void CheckSortKeys()
    {
        var last = long.MinValue;
        for (var doc = 0; doc < _segment.DatedCount; doc++)
        {
            var sortKey = _segment.SortKey(doc);
            if (sortKey < last || sortKey == long.MaxValue)
            {
                Report($"document {doc} has sort key {sortKey} after {last}");
                return;
            }

            last = sortKey;
        }

        var (min, max) = _segment.DatedCount == 0 ? (long.MaxValue, long.MinValue) : (_segment.SortKey(0), last);
        if ((min, max) != (_segment.Info.MinSortKey, _segment.Info.MaxSortKey))
        {
            Report($"the commit says that sort keys go from {_segment.Info.MinSortKey} to {_segment.Info.MaxSortKey}, they go from {min} to {max}");
        }
    }

    /// <summary>Every document has a key of its own, which leads back to it.</summary>
    private void CheckKeys()
    {
        var seen = new bool[_segment.DocCount];
        var keys = _segment.Keys.Seek([]);
        var stored = _segment.OpenStored();
        var order = new TermOrder(_segment, "a key");
        while (keys.Next())
        {
            _cancellation.ThrowIfCancellationRequested();
            order.Check(keys, _segment.Keys);
            var doc = _segment.Find(keys.Term);
            if (seen[doc] || !stored.Key(doc).SequenceEqual(keys.Term))
            {
                Report($"the key '{System.Text.Encoding.UTF8.GetString(keys.Term)}' leads to document {doc}, which has another key");
                return;
            }

            seen[doc] = true;
        }

        if (seen.AsSpan().Contains(value: false))
        {
            Report($"document {seen.AsSpan().IndexOf(value: false)} cannot be found by its key");
        }
    }

    private void CheckStored()
    {
        var stored = _segment.OpenStored();
        for (var doc = 0; doc < _segment.DocCount; doc++)
        {
            _cancellation.ThrowIfCancellationRequested();
            _ = stored.Payload(doc);
        }
    }

    private void CheckNumbers(int field)
    {
        var column = _segment.Numbers(field);
        var count = 0;
        for (var doc = 0; doc < _segment.DocCount; doc++)
        {
            count += column.TryGet(doc, out _) ? 1 : 0;
        }

        if (count != column.DocCount)
        {
            Report($"field {field} should have numbers in {column.DocCount} documents, has them in {count}");
        }
    }

    private void Try(Action check)
    {
        try
        {
            check();
        }
        catch (CorruptIndexException damage)
        {
            var problem = IndexProblem.Of(damage);
            if (!_problems.Contains(problem))
            {
                _problems.Add(problem);
            }
        }
    }

    private void Report(string problem) => _problems.Add(new IndexProblem(_segment.Info.Name, -1, problem));
}
