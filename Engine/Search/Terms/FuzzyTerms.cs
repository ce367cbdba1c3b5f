using System.Text;
using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Search.Scoring;
using NewsSearch.Engine.Segments.Dictionary;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>Finds the terms near a text in all segments, and chooses the best of them.</summary>
internal sealed class FuzzyTerms
{
    private readonly SearchContext _context;
    private readonly IReadOnlyList<WeightedField> _fields;
    private readonly FuzzyQuery _query;
    private readonly int[] _text;
    private readonly int _fixed;
    private readonly byte[] _prefix;
    private readonly Dictionary<string, FuzzyCandidate> _found = new(StringComparer.Ordinal);

    private FuzzyTerms(SearchContext context, IReadOnlyList<WeightedField> fields, FuzzyQuery query)
    {
        _context = context;
        _fields = fields;
        _query = query;
        _text = CodePoints(query.Text);
        _fixed = Math.Min(query.PrefixLength, _text.Length);
        _prefix = Utf8(_text.AsSpan(0, _fixed));
    }

    /// <summary>The nearest terms, then the most frequent, then in UTF-8 order: field by field in that order.</summary>
    public static List<PlannedTerm> Expand(SearchContext context, IReadOnlyList<WeightedField> fields, FuzzyQuery query) =>
        new FuzzyTerms(context, fields, query).Expand();

    private List<PlannedTerm> Expand()
    {
        for (var field = 0; field < _fields.Count; field++)
        {
            for (var segment = 0; segment < _context.Segments.Count && !_context.Stop.ShouldStop(); segment++)
            {
                Find(_context.Reader(segment).Terms(_fields[field].Number, _query.Space), field, segment);
            }
        }

        var best = new List<FuzzyCandidate>(_found.Values);
        best.Sort(FuzzyCandidate.Compare);
        var count = Math.Min(best.Count, _query.MaxExpansions);
        var planned = new List<PlannedTerm>(count * _fields.Count);
        for (var field = 0; field < _fields.Count; field++)
        {
            for (var i = 0; i < count; i++)
            {
                planned.Add(new PlannedTerm(_context, _fields[field], new WeightedTerm(_query.Space, best[i].Text, best[i].Weight), best[i].Entries(field)));
            }
        }

        return planned;
    }

    private void Find(TermDictionary dictionary, int field, int segment)
    {
        var run = TermSet.RunOf(dictionary, _prefix);
        if (_text.Length > CodePointMasks.MaxLength)
        {
            Measure(dictionary, run, field, segment);
            return;
        }

        if (_query.MaxEdits == 1 && OneEditTerms.TryFind(dictionary, _text, _fixed) is { } near)
        {
            foreach (var term in near)
            {
                Take(term.Text, term.Edits, term.Length, term.Entry, field, segment);
            }

            return;
        }

        var walk = new AutomatonWalk<FuzzyAutomaton>(dictionary, new FuzzyAutomaton(_text, _query.MaxEdits), run, _context.Stop);
        while (walk.Next())
        {
            Take(Encoding.UTF8.GetString(walk.Term), walk.Cost, walk.CodePoints, dictionary.EntryAt(walk.Ordinal), field, segment);
        }
    }

    /// <summary>Finds by measuring every distance: for texts that are too long for the automaton.</summary>
    private void Measure(TermDictionary dictionary, TermRun run, int field, int segment)
    {
        var distance = new EditDistance(_query.Text, _query.MaxEdits);
        var walk = new RunWalk(dictionary, run, _context.Stop);
        while (walk.Next())
        {
            var edits = distance.To(walk.Term);
            if (edits <= _query.MaxEdits)
            {
                Take(Encoding.UTF8.GetString(walk.Term), edits, distance.TermLength, walk.Entry, field, segment);
            }
        }
    }

    private void Take(string text, int edits, int length, in TermEntry entry, int field, int segment)
    {
        var weight = 1 - ((float)edits / Math.Min(_text.Length, length));
        if (weight > 0)
        {
            if (!_found.TryGetValue(text, out var candidate))
            {
                candidate = new FuzzyCandidate(text, edits, weight, _fields.Count, _context.Segments.Count);
                _found.Add(text, candidate);
            }

            candidate.Add(field, segment, entry);
        }
    }

    private static int[] CodePoints(string text)
    {
        var codePoints = new int[text.Length];
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            codePoints[count++] = rune.Value;
        }

        return codePoints[..count];
    }

    private static byte[] Utf8(ReadOnlySpan<int> codePoints)
    {
        var bytes = new byte[codePoints.Length * 4];
        var length = 0;
        foreach (var codePoint in codePoints)
        {
            length += new Rune(codePoint).EncodeToUtf8(bytes.AsSpan(length));
        }

        return bytes[..length];
    }
}
