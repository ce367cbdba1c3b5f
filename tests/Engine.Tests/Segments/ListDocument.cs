using NewsSearch.Engine.Documents;

namespace NewsSearch.Engine.Tests.Segments;

/// <summary>A document as a segment has it, written down plainly.</summary>
internal sealed record ListDocument(string Key, long SortKey, byte[] Stored)
{
    /// <summary>Positions of each term; of a keyword field, a single 0.</summary>
    public Dictionary<(int Field, TermSpace Space), SortedDictionary<string, List<int>>> Terms { get; } = [];

    public Dictionary<int, int> Lengths { get; } = [];

    public Dictionary<int, long> Numbers { get; } = [];

    public void AddTerm(int field, TermSpace space, string term, int position)
    {
        if (!Terms.TryGetValue((field, space), out var terms))
        {
            terms = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
            Terms.Add((field, space), terms);
        }

        if (!terms.TryGetValue(term, out var positions))
        {
            positions = [];
            terms.Add(term, positions);
        }

        positions.Add(position);
    }

    /// <summary>A token of a text field, at the next position.</summary>
    public void AddToken(int field, params (TermSpace Space, string Term)[] terms)
    {
        var position = Lengths.GetValueOrDefault(field);
        Lengths[field] = position + 1;
        foreach (var (space, term) in terms)
        {
            AddTerm(field, space, term, position);
        }
    }

    public void AddKeyword(int field, string value)
    {
        if (!Terms.TryGetValue((field, TermSpace.Surface), out var terms) || !terms.ContainsKey(value))
        {
            AddTerm(field, TermSpace.Surface, value, 0);
        }
    }
}
