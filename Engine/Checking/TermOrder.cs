using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Checking;

/// <summary>Verifies that terms ascend, and that each is found where the cursor met it.</summary>
internal sealed class TermOrder(SegmentReader segment, string what)
{
    private byte[] _last = [];
    private int _count;

    /// <summary>Checks the term at which <paramref name="cursor"/> stands; the next one after the last call's.</summary>
    public void Check(TermCursor cursor, TermDictionary dictionary)
    {
        var term = cursor.Term;
        if (_count++ > 0 && term.SequenceCompareTo(_last) <= 0)
        {
            throw Damage($"'{Text(term)}' stands after '{Text(_last)}'");
        }

        _last = term.ToArray();
        if (!dictionary.TryGet(term, out var entry) || entry != cursor.Entry)
        {
            throw Damage($"'{Text(term)}' is not found, or not as it is listed");
        }

        if (dictionary.Filter?.MayHold(term) == false)
        {
            throw Damage($"'{Text(term)}' is not in the filter");
        }
    }

    private static string Text(ReadOnlySpan<byte> term) => System.Text.Encoding.UTF8.GetString(term);

    private CorruptIndexException Damage(string problem) => new(segment.Files[SegmentFiles.Terms].Name, -1, $"{what}: {problem}");
}
