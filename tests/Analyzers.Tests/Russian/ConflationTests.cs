using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Analyzers.Tests.Russian;

/// <summary>How many forms share a term with their lemma, and how many lemmas with each other, on a hand-annotated list.</summary>
public sealed class ConflationTests
{
    [Fact]
    public void Forms_share_a_term_with_their_lemma_and_lemmas_do_not_with_each_other()
    {
        var gold = File.ReadLines(SharedData.Require("eval/conflation/gold.tsv")).Select(line => line.Split('\t'))
            .Select(cells => (Form: cells[0], Lemma: cells[1], Kind: cells[2], Count: int.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture))).ToList();
        var terms = gold.SelectMany(pair => new[] { pair.Form, pair.Lemma }).Distinct().ToDictionary(word => word, Terms);

        Assert.InRange(Recall(_ => true), 0.993, 1);
        Assert.InRange(Recall(kind => kind == "PROPN"), 0.989, 1);
        Assert.InRange(Recall(kind => kind == "VERB"), 0.990, 1);
        Assert.InRange(Over(), 0, 0.0705);

        double Recall(Func<string, bool> isAsked)
        {
            var pairs = gold.Where(pair => isAsked(pair.Kind) && Fold(pair.Form) != Fold(pair.Lemma)).ToList();
            return pairs.Where(pair => terms[pair.Form].Overlaps(terms[pair.Lemma])).Sum(pair => pair.Count) / (double)pairs.Sum(pair => pair.Count);
        }

        double Over()
        {
            var lemmas = gold.Select(pair => Fold(pair.Lemma)).Distinct().ToDictionary(lemma => lemma, Terms);
            var byTerm = lemmas.SelectMany(lemma => lemma.Value.Select(term => (term, lemma.Key))).ToLookup(pair => pair.term, pair => pair.Key);
            return lemmas.Sum(lemma => lemma.Value.SelectMany(term => byTerm[term]).Distinct().Count() - 1) / (double)lemmas.Count;
        }
    }

    private static string Fold(string word) => word.Replace('ё', 'е');

    private static HashSet<string> Terms(string word)
    {
        var tokenizer = NewsAnalyzer.Instance.CreateTokenizer();
        var terms = new WordTerms();
        var all = new HashSet<string>();
        tokenizer.Reset(word.AsMemory());
        while (tokenizer.Next())
        {
            terms.Clear();
            NewsAnalyzer.Instance.Analyze(tokenizer.Surface, terms);
            all.UnionWith(terms.Terms);
        }

        return all;
    }
}
