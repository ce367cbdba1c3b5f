using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using Xunit;

namespace NewsSearch.Engine.Tests.Search;

/// <summary>One small example for each kind of query.</summary>
public sealed class QueryExampleTests
{
    private static readonly FieldWeight[] Body = [new FieldWeight("body")];

    [Fact]
    public void A_word_scores_as_lucene_8_scores_it()
    {
        using var index = TestIndex.Of("red fish", "blue fish fish", "one whale in the sea");
        var hits = index.Search(new SearchRequest { Query = Surface("fish") }).Hits;

        // idf = ln(1 + 1.5 / 2.5), average length = 10 / 3; tf / (tf + 1.2 * (0.25 + 0.75 * length / average)).
        Assert.Equal(["d1", "d0"], hits.Select(hit => index.Snapshot.Key(hit.Doc)));
        Assert.Equal(0.4700036 * (2 / (2 + (1.2 * (0.25 + (0.75 * 0.9))))), hits[0].Score, 1e-6);
        Assert.Equal(0.4700036 * (1 / (1 + (1.2 * (0.25 + (0.75 * 0.6))))), hits[1].Score, 1e-6);
    }

    [Fact]
    public void A_boosting_query_keeps_what_its_negative_matches_and_puts_it_behind()
    {
        using var index = TestIndex.Of("red fish red", "red bird", "bird");
        var plain = index.Search(new SearchRequest { Query = Surface("red") }).Hits;
        Assert.Equal(["d0", "d1"], plain.Select(hit => index.Snapshot.Key(hit.Doc)));
        var request = new SearchRequest { Query = new BoostingQuery(Surface("red"), Surface("fish"), 0.25f) };
        var demoted = index.Search(request).Hits;
        Assert.Equal(["d1", "d0"], demoted.Select(hit => index.Snapshot.Key(hit.Doc)));
        Assert.Equal(0.25f * plain[0].Score, demoted[1].Score);
        Assert.Equal(demoted[1].Score, index.Snapshot.Explain(request, demoted[1].Doc)?.Value);
        Assert.Throws<InvalidQueryException>(() => index.Search(request with { Query = new BoostingQuery(Surface("red"), Surface("fish"), 1.5f) }));
    }

    [Fact]
    public void A_word_of_several_terms_has_the_sum_of_their_frequencies_and_the_greatest_document_frequency()
    {
        using var index = TestIndex.Of("cat dog", "cat", "bird");
        var query = new WordQuery(Body, [new WeightedTerm(TermSpace.Surface, "cat"), new WeightedTerm(TermSpace.Surface, "dog", 0.5f)]);
        var hits = index.Search(new SearchRequest { Query = query }).Hits;
        Assert.Equal(["d1", "d0"], hits.Select(hit => index.Snapshot.Key(hit.Doc)));
        Assert.Equal(0.4700036 * (1.5 / (1.5 + (1.2 * (0.25 + (0.75 * 1.5))))), hits[1].Score, 1e-6);
    }

    [Fact]
    public void Forms_with_a_common_term_are_found_by_it()
    {
        using var index = TestIndex.Of("they walk", "she walks", "he is walking", "a run");
        Assert.Equal(["d0", "d1", "d2"], index.Keys(WordQuery.Of(new Term("body", TermSpace.Lemma, "walk"))).Order());
        Assert.Equal(["d1"], index.Keys(Surface("walks")));
    }

    [Fact]
    public void Clauses_are_required_optional_filtering_or_forbidden()
    {
        using var index = TestIndex.Of("a b c", "a b", "a c", "b c", "a");
        Assert.Equal(["d0", "d1"], index.Keys(new BooleanQuery { Must = [Surface("a"), Surface("b")] }).Order());
        Assert.Equal(["d0", "d1", "d2", "d3"], index.Keys(new BooleanQuery { Should = [Surface("b"), Surface("c")] }).Order());
        Assert.Equal(["d1", "d4"], index.Keys(new BooleanQuery { Must = [Surface("a")], MustNot = [Surface("c")] }).Order());
        Assert.Equal(["d4"], index.Keys(new BooleanQuery { MustNot = [Surface("b"), Surface("c")] }));
        Assert.Equal(["d0"], index.Keys(new BooleanQuery { Should = [Surface("a"), Surface("b"), Surface("c")], MinimumShouldMatch = 3 }));
        Assert.Empty(index.Keys(new BooleanQuery { Should = [Surface("a")], MinimumShouldMatch = 2 }));
        Assert.Empty(index.Keys(new BooleanQuery()));
    }

    [Fact]
    public void Filters_do_not_score_and_only_forbidding_scores_nothing()
    {
        using var index = TestIndex.Of("a b", "a", "c");
        var plain = index.Search(new SearchRequest { Query = new BooleanQuery { Must = [Surface("a")] } }).Hits;
        var filtered = index.Search(new SearchRequest { Query = new BooleanQuery { Must = [Surface("a")], Filter = [new MatchAllQuery()] } }).Hits;
        Assert.Equal(plain, filtered);
        var forbidding = index.Search(new SearchRequest { Query = new BooleanQuery { MustNot = [Surface("b")] } }).Hits;
        Assert.Equal([0f, 0f], forbidding.Select(hit => hit.Score));
    }

    [Fact]
    public void A_phrase_matches_its_words_in_their_places()
    {
        using var index = TestIndex.Of("congress of small towns", "small congress of towns", "small big towns");
        Assert.Equal(["d0"], index.Keys(Phrase(0, "small", "towns")));
        var gap = new PhraseQuery(Body, [Place(0, "small"), Place(2, "towns")]);
        Assert.Equal(["d2"], index.Keys(gap));
        var either = new PhraseQuery(Body, [Place(0, "of"), Place(1, "small", "towns")]);
        Assert.Equal(["d0", "d1"], index.Keys(either).Order());
    }

    [Fact]
    public void A_near_query_counts_the_words_between()
    {
        using var index = TestIndex.Of("ant bee", "bee ant", "ant x x bee", "ant x x x bee", "ant");
        Assert.Equal(["d0", "d2"], index.Keys(Near(2, ordered: true, "ant", "bee")).Order());
        Assert.Equal(["d0", "d1", "d2"], index.Keys(Near(2, ordered: false, "ant", "bee")).Order());
        Assert.Empty(index.Keys(Near(9, ordered: false, "ant", "ant")));
    }

    [Fact]
    public void Operands_of_a_near_query_may_be_runs_of_words_and_do_not_overlap()
    {
        using var index = TestIndex.Of("small town mayor", "town mayor small town", "small mayor town");
        NearOperand[] operands = [new([[Place(0, "small"), Place(1, "town")]]), new([[Place(0, "town"), Place(1, "mayor")]])];
        Assert.Equal(["d1"], index.Keys(new NearQuery(Body, operands, 5, Ordered: false)));
        Assert.Empty(index.Keys(new NearQuery(Body, operands, 5, Ordered: true)));
    }

    [Fact]
    public void Prefixes_patterns_and_ranges_of_terms_match_without_ranking()
    {
        using var index = TestIndex.Of("агроном", "агрокомплекс", "гроном", "я");
        Assert.Equal(["d0", "d1"], index.Keys(new PrefixQuery(Body, TermSpace.Surface, "агро")).Order());
        Assert.Equal(["d0", "d2"], index.Keys(new WildcardQuery(Body, TermSpace.Surface, "*рон?м")).Order());
        Assert.Equal(["d2", "d3"], index.Keys(new TermRangeQuery(Body, TermSpace.Surface, "агроном", "я", FromInclusive: false)).Order());
        Assert.All(index.Search(new SearchRequest { Query = new PrefixQuery(Body, TermSpace.Surface, "а") }).Hits, hit => Assert.Equal(1f, hit.Score));
    }

    [Fact]
    public void A_fuzzy_query_finds_near_terms_and_ranks_nearer_ones_higher()
    {
        using var index = TestIndex.Of("putin", "ptuin", "rutin", "puttin", "pushkin", "pu");
        Assert.Equal(["d0", "d1", "d2", "d3"], index.Keys(new FuzzyQuery(Body, TermSpace.Surface, "putin")).Order());
        Assert.Equal("d0", index.Keys(new FuzzyQuery(Body, TermSpace.Surface, "putin"))[0]);
        Assert.Equal(["d0", "d1", "d3"], index.Keys(new FuzzyQuery(Body, TermSpace.Surface, "putin", PrefixLength: 1)).Order());
        Assert.Equal(["d0"], index.Keys(new FuzzyQuery(Body, TermSpace.Surface, "putin", MaxExpansions: 1)));
    }

    [Fact]
    public void Keywords_numbers_and_sort_keys_match_exactly()
    {
        using var index = new TestIndex();
        for (var i = 0; i < 5; i++)
        {
            var document = new Document($"d{i}", i == 4 ? null : i * 10, default);
            document.Keywords.Add(("source", i < 2 ? "Wire" : "paper"));
            document.Numbers.Add(("size", i * 100));
            index.Put(document);
        }

        Assert.Equal(["d0", "d1"], index.Keys(new KeywordQuery("source", "Wire")).Order());
        Assert.Empty(index.Keys(new KeywordQuery("source", "wire")));
        Assert.Equal(["d1", "d2"], index.Keys(new NumberRangeQuery("size", 100, 200)).Order());
        Assert.Equal(["d1", "d2"], index.Keys(new SortKeyRangeQuery(10, 30)).Order());
        Assert.Equal(["d0", "d1", "d2", "d3"], index.Keys(new SortKeyRangeQuery(long.MinValue, long.MaxValue)).Order());
    }

    [Fact]
    public void The_best_clause_counts_and_the_others_for_a_share()
    {
        using var index = TestIndex.Of("a b", "a");
        var (a, b) = (new ConstantScoreQuery(Surface("a"), 2), new ConstantScoreQuery(Surface("b"), 3));
        Assert.Equal([3f, 2f], index.Search(new SearchRequest { Query = new DisjunctionMaxQuery([a, b]) }).Hits.Select(hit => hit.Score));
        Assert.Equal([4f, 2f], index.Search(new SearchRequest { Query = new DisjunctionMaxQuery([a, b], 0.5f) }).Hits.Select(hit => hit.Score));
        Assert.Equal([9f], index.Search(new SearchRequest { Query = new BoostQuery(b, 3) }).Hits.Select(hit => hit.Score));
    }

    [Fact]
    public void A_field_that_no_document_has_is_searched_in_vain()
    {
        using var index = TestIndex.Of("a");
        Assert.Empty(index.Keys(WordQuery.Of(new Term("empty", TermSpace.Lemma, "a"))));
        var both = new WordQuery([new FieldWeight("empty"), new FieldWeight("body")], [new WeightedTerm(TermSpace.Lemma, "a")]);
        Assert.True(float.IsFinite(index.Search(new SearchRequest { Query = both }).Hits.Single().Score));
    }

    internal static WordQuery Surface(string text) => WordQuery.Of(new Term("body", TermSpace.Surface, text));

    internal static PhrasePlace Place(int position, params string[] terms) =>
        new(position, [.. terms.Select(term => new WeightedTerm(TermSpace.Surface, term))]);

    internal static PhraseQuery Phrase(int slop, params string[] words) => new(Body, [.. words.Select((word, i) => Place(i, word))], slop);

    private static NearQuery Near(int between, bool ordered, params string[] words) =>
        new(Body, [.. words.Select(word => new NearOperand([[Place(0, word)]]))], between, ordered);
}
