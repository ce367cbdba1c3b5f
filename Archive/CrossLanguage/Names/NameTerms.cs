using NewsSearch.Analyzers;

namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>From forms that sound like a name to terms that a query asks for.</summary>
internal static class NameTerms
{
    /// <summary>Groups forms by the term that most of them, by strength, may stand for: of путин, путина and путиным that is путин, although путина is a word, too.</summary>
    /// <param name="matches">Forms, the strongest first.</param>
    /// <param name="analyzer">The analysis of the index.</param>
    /// <returns>Each form under one term; the strongest term first.</returns>
    public static IReadOnlyList<NameTerm> Of(IReadOnlyList<NameMatch> matches, IAnalyzer analyzer)
    {
        var terms = new WordTerms();
        var termsOf = new List<string[]>(matches.Count);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var match in matches)
        {
            terms.Clear();
            analyzer.Analyze(match.Form, terms);
            termsOf.Add([.. terms.Terms]);
            foreach (var term in terms.Terms)
            {
                weights[term] = weights.GetValueOrDefault(term) + match.Strength;
            }
        }

        return
        [
            .. matches.Select((match, i) => (Match: match, Term: termsOf[i].MaxBy(term => weights[term])!))
                .GroupBy(pair => pair.Term, pair => pair.Match, StringComparer.Ordinal)
                .Select(group => new NameTerm(group.Key, group.Max(match => match.Strength), [.. group]))
                .OrderByDescending(term => term.Strength)
                .ThenBy(term => term.Term, StringComparer.Ordinal),
        ];
    }
}
