using NewsSearch.Analyzers;
using NewsSearch.Archive.Highlighting;
using Xunit;

namespace NewsSearch.Archive.Tests.Highlighting;

public sealed class AnalyzedFormsTests
{
    private static readonly string[] Parts = ["город", "а", "ами", "северо-", "запад", "ный", "нижегородск", "ой", "town", "s", "ing", "agro-", "tourism", "covid-19", "2025", "ё", "'s"];

    [Theory]
    [InlineData(1, int.MaxValue)]
    [InlineData(2, 1)]
    [InlineData(3, 7)]
    [InlineData(4, 100)]
    public void What_is_remembered_is_what_the_analysis_says_however_much_is_forgotten(int seed, int maxKept)
    {
        var random = new Random(seed);
        var forms = new AnalyzedForms(NewsAnalyzer.Instance, maxKept);
        var scratch = new WordTerms();
        for (var round = 0; round < 3_000; round++)
        {
            AssertAnalyzed(forms, Form(random), scratch);
        }
    }

    [Fact]
    public async Task Any_number_of_threads_may_ask_while_others_make_it_forget()
    {
        var forms = new AnalyzedForms(NewsAnalyzer.Instance, 20);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(
            () =>
            {
                var random = new Random(thread);
                var scratch = new WordTerms();
                for (var round = 0; round < 2_000; round++)
                {
                    AssertAnalyzed(forms, Form(random), scratch);
                }
            },
            TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void A_remembered_form_is_not_analysed_again_until_there_are_too_many()
    {
        var analyzer = new CountingAnalyzer();
        var forms = new AnalyzedForms(analyzer, 2);
        var scratch = new WordTerms();
        foreach (var (form, analysed) in new[] { ("a", 1), ("a", 1), ("b", 2), ("a", 2), ("b", 2), ("c", 3), ("c", 3), ("a", 4) })
        {
            Assert.Equal([form], forms.Of(form, scratch).Terms);
            Assert.Equal(analysed, analyzer.Analysed);
        }
    }

    [Fact]
    public void All_highlighters_of_an_analysis_share_what_is_remembered()
    {
        Assert.Same(AnalyzedForms.Of(NewsAnalyzer.Instance), AnalyzedForms.Of(NewsAnalyzer.Instance));
        Assert.NotSame(AnalyzedForms.Of(NewsAnalyzer.Instance), AnalyzedForms.Of(new CountingAnalyzer()));
    }

    private static void AssertAnalyzed(AnalyzedForms forms, string form, WordTerms scratch)
    {
        var expected = new WordTerms();
        NewsAnalyzer.Instance.Analyze(form, expected);
        var (terms, derived, relatives) = forms.Of(form, scratch);
        Assert.Equal(expected.Terms, terms);
        Assert.Equal(expected.Derived, derived);
        Assert.Equal(expected.Relatives, relatives);
    }

    private static string Form(Random random) => string.Concat(Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Parts[random.Next(Parts.Length)]));
}
