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
    private readonly NearTerms _near;
    private readonly Dictionary<string, FuzzyCandidate> _found = new(StringComparer.Ordinal);

    private FuzzyTerms(SearchContext context, IReadOnlyList<WeightedField> fields, FuzzyQuery query)
    {
        _context = context;
        _fields = fields;
        _query = query;
        _near = new NearTerms(query.Text, query.MaxEdits, query.PrefixLength);
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
                foreach (var term in _near.In(_context.Reader(segment).Terms(_fields[field].Number, _query.Space), _context.Stop))
                {
                    Take(term, field, segment);
                }
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
                planned.Add(new PlannedTerm(_context, _fields[field], new WeightedTerm(_query.Space, best[i].Text, best[i].Weight), new TermInSegments(best[i].Entries(field))));
            }
        }

        return planned;
    }

    private void Take(in NearTerm term, int field, int segment)
    {
        var weight = 1 - ((float)term.Edits / Math.Min(_near.Length, term.Length));
        if (weight > 0)
        {
            if (!_found.TryGetValue(term.Text, out var candidate))
            {
                candidate = new FuzzyCandidate(term.Text, term.Edits, weight, _fields.Count, _context.Segments.Count);
                _found.Add(term.Text, candidate);
            }

            candidate.Add(field, segment, term.Entry);
        }
    }
}
