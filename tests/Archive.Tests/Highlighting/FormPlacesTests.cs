using NewsSearch.Analyzers;
using NewsSearch.Archive.Highlighting;
using Xunit;

namespace NewsSearch.Archive.Tests.Highlighting;

public sealed class FormPlacesTests
{
    private static readonly string[] Parts = ["город", "а", "ами", "северо-", "запад", "ный", "нижегородск", "ой", "town", "s", "ing", "agro-", "tourism", "covid-19", "2025", "at&t", "'s"];

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 32)]
    [InlineData(3, 1 << 14)]
    public void Places_are_those_of_the_terms_however_much_is_forgotten(int seed, int slots)
    {
        var random = new Random(seed);
        var places = new FormPlaces(NewsAnalyzer.Instance, slots);
        for (var round = 0; round < 3_000; round++)
        {
            AssertPlaces(places, Form(random));
        }
    }

    [Fact]
    public async Task Any_number_of_threads_may_ask_while_others_make_it_forget()
    {
        var places = new FormPlaces(NewsAnalyzer.Instance, 64);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(
            () =>
            {
                var random = new Random(thread);
                for (var round = 0; round < 2_000; round++)
                {
                    AssertPlaces(places, Form(random));
                }
            },
            TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void A_form_that_recurs_is_not_analysed_again_however_many_others_come_once()
    {
        var analyzer = new CountingAnalyzer();
        var places = new FormPlaces(analyzer, 8);
        var scratch = new WordTerms();
        for (var i = 0; i < 1_000; i++)
        {
            places.Of(new FormKey("word"), "word", scratch);
            places.Of(new FormKey($"{i}"), $"{i}", scratch);
        }

        Assert.Equal(1_001, analyzer.Analysed);
    }

    [Fact]
    public void A_filter_lets_every_form_through_that_has_one_of_its_terms_and_few_others()
    {
        var random = new Random(5);
        var filter = new TermFilter();
        var added = Enumerable.Range(0, 300).Select(_ => Form(random)).ToHashSet(StringComparer.Ordinal);
        foreach (var term in added)
        {
            filter.Add(term);
        }

        var (others, passed) = (0, 0);
        for (var round = 0; round < 10_000; round++)
        {
            var (surface, terms) = (Form(random), new WordTerms());
            foreach (var form in Enumerable.Range(0, random.Next(5)).Select(_ => Form(random)))
            {
                terms.Add(form);
            }

            var mayHave = filter.MayHaveAny(TermFilter.PlacesOf(terms, surface));
            if (terms.Terms.Append(surface).Any(added.Contains))
            {
                Assert.True(mayHave);
            }
            else if (terms.Terms.Count < 4)
            {
                others++;
                passed += mayHave ? 1 : 0;
            }
        }

        Assert.InRange(passed, 1, others / 20);
    }

    private static void AssertPlaces(FormPlaces places, string form)
    {
        var (expected, scratch) = (new WordTerms(), new WordTerms());
        NewsAnalyzer.Instance.Analyze(form, expected);
        Assert.Equal(TermFilter.PlacesOf(expected, form), places.Of(new FormKey(form), form, scratch));
    }

    private static string Form(Random random) => string.Concat(Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Parts[random.Next(Parts.Length)]));
}
