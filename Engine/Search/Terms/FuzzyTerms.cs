using System.Text;
using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>Finds the terms near a text in all segments, and chooses the best of them.</summary>
internal static class FuzzyTerms
{
    /// <summary>The nearest terms, then the most frequent, then in UTF-8 order, each with its weight.</summary>
    public static List<WeightedTerm> Expand(SearchContext context, IReadOnlyList<WeightedField> fields, FuzzyQuery query)
    {
        var runes = query.Text.EnumerateRunes().Take(query.PrefixLength);
        var prefix = new PrefixTerms(string.Concat(runes.Select(rune => rune.ToString())));
        var found = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var docFreqs = new Dictionary<string, long>(StringComparer.Ordinal);
            for (var segment = 0; segment < context.Segments.Count; segment++)
            {
                Walk(new TermWalk(context.Reader(segment).Terms(field.Number, query.Space), prefix, context.Stop), query, found, docFreqs);
            }

            foreach (var (text, docFreq) in docFreqs)
            {
                found[text] = found[text] with { DocFreq = Math.Max(found[text].DocFreq, docFreq) };
            }
        }

        return
        [
            .. found
                .OrderBy(pair => pair.Value.Edits)
                .ThenByDescending(pair => pair.Value.DocFreq)
                .ThenBy(pair => pair.Key, CodePointOrder.Comparer)
                .Take(query.MaxExpansions)
                .Select(pair => new WeightedTerm(query.Space, pair.Key, pair.Value.Weight)),
        ];
    }

    private static void Walk(TermWalk walk, FuzzyQuery query, Dictionary<string, Candidate> found, Dictionary<string, long> docFreqs)
    {
        var distance = new EditDistance(query.Text, query.MaxEdits);
        while (walk.Next())
        {
            var edits = distance.To(walk.Term);
            var weight = 1 - ((float)edits / Math.Min(distance.TextLength, distance.TermLength));
            if (edits <= query.MaxEdits && weight > 0)
            {
                var text = Encoding.UTF8.GetString(walk.Term);
                found.TryAdd(text, new Candidate(edits, weight, 0));
                docFreqs[text] = docFreqs.GetValueOrDefault(text) + walk.Entry.DocFreq;
            }
        }
    }

    private readonly record struct Candidate(int Edits, float Weight, long DocFreq);
}
