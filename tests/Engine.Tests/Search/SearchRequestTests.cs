using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using Xunit;

namespace NewsSearch.Engine.Tests.Search;

/// <summary>What a request asks for besides its query.</summary>
public sealed class SearchRequestTests
{
    private static readonly FieldWeight[] Body = [new FieldWeight("body")];

    [Fact]
    public void Rescoring_changes_the_order_of_the_best_and_neither_matches_nor_counts_nor_an_order_by_date()
    {
        using var index = new TestIndex();
        index.Put("apart", 1, "red x x house x red red");
        index.Put("together", 2, "x x x x x red house");
        index.Put("neither", 3, "green");
        var words = new BooleanQuery { Should = [new WordQuery(Body, [new(TermSpace.Surface, "red")]), new WordQuery(Body, [new(TermSpace.Surface, "house")])] };
        var request = new SearchRequest { Query = words };
        var near = new Rescoring(PhraseQuery.Of("body", TermSpace.Surface, "red", "house"));
        Assert.Equal(["apart", "together"], index.Keys(request));
        Assert.Equal(["together", "apart"], index.Keys(request with { Rescoring = near }));
        Assert.Equal(2, index.Search(request with { Rescoring = near with { Query = new MatchAllQuery() } }).Total);
        Assert.Equal(["apart", "together"], index.Keys(request with { Rescoring = near with { Candidates = 1 } }));
        Assert.Equal(["together", "apart"], index.Keys(request with { Rescoring = near, Sort = SortOrder.Newest }));
        Assert.Throws<ArgumentException>(() => index.Search(request with { Rescoring = near with { Candidates = 0 } }));
        Assert.Throws<InvalidQueryException>(() => index.Search(request with { Rescoring = new Rescoring(PhraseQuery.Of("nothing", TermSpace.Surface, "a")) }));
    }

    [Fact]
    public void Hits_are_sorted_by_date_with_undated_ones_last_either_way()
    {
        using var index = new TestIndex();
        index.Put("old", 1, "a");
        index.Put("none", null, "a");
        index.Put("new", 3, "a");
        index.Refresh();
        index.Put("middle", 2, "a");
        index.Put("older", -5, "a");
        Assert.Equal(["new", "middle", "old", "older", "none"], index.Keys(All with { Sort = SortOrder.Newest }));
        Assert.Equal(["older", "old", "middle", "new", "none"], index.Keys(All with { Sort = SortOrder.Oldest }));
        Assert.Equal(["new", "middle"], index.Keys(All with { Sort = SortOrder.Newest, Top = 2, CountTotal = false }));
        Assert.Equal(["older", "old", "middle"], index.Keys(All with { Sort = SortOrder.Oldest, Top = 3, CountTotal = false }));
    }

    [Fact]
    public void Equal_scores_come_newest_first()
    {
        using var index = new TestIndex();
        index.Put("old", 1, "a");
        index.Put("none", null, "a");
        index.Put("new", 3, "a");
        Assert.Equal(["new", "old", "none"], index.Keys(All));
    }

    [Fact]
    public void Buckets_include_their_start_and_not_their_end()
    {
        using var index = new TestIndex();
        long?[] sortKeys = [10, 10, 19, 20, 35, null];
        for (var i = 0; i < sortKeys.Length; i++)
        {
            index.Put($"d{i}", sortKeys[i], "a");
        }

        var result = index.Search(All with { Top = 0, Timeline = [10, 20, 30] });
        Assert.Equal([3, 1], result.Timeline);
        Assert.Equal(1, result.Undated);
        Assert.Equal(6, result.Total);
        Assert.Empty(result.Hits);
    }

    [Fact]
    public void A_facet_lists_values_by_count_and_then_by_value()
    {
        using var index = new TestIndex();
        string[][] tags = [["b", "c"], ["b", "a"], ["c"], []];
        for (var i = 0; i < tags.Length; i++)
        {
            var document = new Document($"d{i}", i, default);
            foreach (var tag in tags[i])
            {
                document.Keywords.Add(("tag", tag));
            }

            index.Put(document);
            index.Refresh();
        }

        var result = index.Search(All with { Top = 0, CountTotal = false, Facets = ["tag", "tag"] });
        Assert.Equal([new FacetCount("b", 2), new FacetCount("c", 2), new FacetCount("a", 1)], result.Facets["tag"]);
        Assert.Equal(-1, result.Total);
    }

    [Fact]
    public void Recency_halves_a_score_at_each_half_life_and_no_date_is_ten_of_them()
    {
        using var index = new TestIndex();
        index.Put("future", 200, "a");
        index.Put("now", 100, "a");
        index.Put("past", 80, "a");
        index.Put("none", null, "a");
        var result = index.Search(All with { Recency = new Recency(100, 10) });
        Assert.Equal([1f, 1f, 0.25f, 1 / 1024f], result.Hits.Select(hit => hit.Score));
        Assert.Equal(["future", "now", "past", "none"], result.Hits.Select(hit => index.Snapshot.Key(hit.Doc)));
        Assert.Equal(0.25, index.Snapshot.Explain(All with { Recency = new Recency(100, 10) }, result.Hits[2].Doc)?.Value);
    }

    [Fact]
    public void A_spent_budget_gives_a_partial_result_and_cancellation_throws()
    {
        using var index = TestIndex.Of("a", "a b");
        using var spent = new CancellationTokenSource();
        spent.Cancel();
        foreach (var sort in Enum.GetValues<SortOrder>())
        {
            var result = index.Search(All with { Sort = sort, Budget = spent.Token, Timeline = [0, 10], Facets = ["tag"] });
            Assert.True(result.Partial);
            Assert.InRange(result.Total, 0, 2);
            Assert.Throws<OperationCanceledException>(() => index.Snapshot.Search(All with { Sort = sort }, spent.Token));
        }

        Assert.False(index.Search(All).Partial);
        Assert.Throws<OperationCanceledException>(() => index.Snapshot.Any(All.Query, spent.Token));
        Assert.Throws<OperationCanceledException>(() => index.Snapshot.Matches(All.Query, spent.Token).Count());
    }

    [Fact]
    public void An_explanation_adds_up()
    {
        using var index = TestIndex.Of("red fish red", "blue fish", "red");
        var word = new WordQuery([new FieldWeight("body", 2), new FieldWeight("title")], [new WeightedTerm(TermSpace.Lemma, "red"), new WeightedTerm(TermSpace.Surface, "fish", 0.5f)]);
        var request = new SearchRequest { Query = new BooleanQuery { Must = [word], Should = [QueryExampleTests.Surface("fish")] } };
        var hit = index.Search(request).Hits[0];
        var explanation = index.Snapshot.Explain(request, hit.Doc);
        Assert.NotNull(explanation);
        Assert.Equal(hit.Score, explanation.Value);
        Assert.Equal(2, explanation.Parts.Count);
        Assert.Equal(hit.Score, (float)explanation.Parts[0].Value + (float)explanation.Parts[1].Value);
        var parts = explanation.Parts[0].Parts;
        var (idf, tf, k) = ((float)parts[0].Value, (float)parts[1].Value, (float)parts[2].Value);
        Assert.Equal((float)explanation.Parts[0].Value, idf * (tf / (tf + k)));
        Assert.Equal(tf, parts[1].Parts.Sum(part => (float)part.Value));
    }

    [Fact]
    public void Terms_are_listed_over_all_segments_with_their_document_frequency()
    {
        using var index = TestIndex.Of("walk walks", "walking");
        index.Refresh();
        index.Put("d2", 5, "walk wall run");
        Assert.Equal([("walk", 3), ("walking", 1), ("wall", 1)], index.Snapshot.Terms("body", TermSpace.Lemma, "wa"));
        Assert.Equal(2, index.Snapshot.DocFreq(new Term("body", TermSpace.Surface, "walk")));
        Assert.Equal(0, index.Snapshot.DocFreq(new Term("body", TermSpace.Surface, "nowhere")));
        Assert.Throws<InvalidQueryException>(() => index.Snapshot.DocFreq(new Term("size", TermSpace.Surface, "run")));
    }

    [Fact]
    public void What_cannot_be_searched_is_refused_by_name()
    {
        using var index = TestIndex.Of("a");
        WeightedTerm[] term = [new WeightedTerm(TermSpace.Lemma, "a")];
        Refused("'nothing'", new WordQuery([new FieldWeight("nothing")], term));
        Refused("'size' is a Number field", new WordQuery([new FieldWeight("size")], term));
        Refused("'note' is not indexed in the space Lemma", new WordQuery([new FieldWeight("note")], term));
        Refused("no field", new WordQuery([], term));
        Refused("no term", new WordQuery(Body, []));
        Refused("NaN", new WordQuery([new FieldWeight("body", float.NaN)], term));
        Refused("above 0", new WordQuery(Body, [new WeightedTerm(TermSpace.Lemma, "a", 0)]));
        Refused("not one space", new WordQuery(Body, [new WeightedTerm(TermSpace.All, "a")]));
        Refused("BM25 takes", new WordQuery(Body, term) { Bm25 = new Bm25Parameters(1, 1.5f) });
        Refused("BM25 takes", new WordQuery(Body, term) { Bm25 = new Bm25Parameters(float.PositiveInfinity, 0) });
        Refused("no rule", new WordQuery(Body, term) { DocFreq = (DocFreqRule)2 });
        Refused("no place", new PhraseQuery(Body, []));
        Refused("slop", QueryExampleTests.Phrase(-1, "a", "b"));
        Refused("two operands", new NearQuery(Body, [new NearOperand([[QueryExampleTests.Place(0, "a")]])], 1, Ordered: true));
        Refused("'body' is a Text field", new KeywordQuery("body", "a"));
        Refused("edits", new FuzzyQuery(Body, TermSpace.Surface, "a", MaxEdits: 3));
        Refused("should clauses", new BooleanQuery { Should = [new MatchAllQuery()], MinimumShouldMatch = -1 });
        Refused("boost", new BooleanQuery { MustNot = [new BoostQuery(new MatchAllQuery(), float.PositiveInfinity)] });
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Search(All with { Top = -1 }));
        Assert.Throws<ArgumentException>(() => index.Search(All with { Timeline = [2, 1] }));
        Assert.Throws<ArgumentException>(() => index.Search(All with { Balancing = new Balancing("source", "a", MostLowered: 0.5f, 1, 1) }));
        Assert.Throws<ArgumentException>(() => index.Search(All with { Balancing = new Balancing("source", "a", 2, Behind: 1.5f, 2) }));
        Assert.Throws<ArgumentException>(() => index.Search(All with { Balancing = new Balancing("source", "a", 2, 1, FarBetter: float.NaN) }));
        Assert.Throws<ArgumentNullException>(() => index.Search(All with { Balancing = new Balancing("source", null!, 2, 1, 1) }));
        Assert.Throws<InvalidQueryException>(() => index.Search(All with { Balancing = new Balancing("body", "a", 2, 1, 1) }));
        Assert.Throws<ArgumentException>(() => index.Search(All with { Bm25 = new Bm25Parameters(1, 2) }));
        Assert.Throws<ArgumentException>(() => index.Search(All with { Recency = new Recency(0, 0) }));
        Assert.ThrowsAny<ArgumentException>(() => index.Search(All with { Facets = ["body"] }));

        void Refused(string why, Query query) =>
            Assert.Contains(why, Assert.ThrowsAny<ArgumentException>(() => index.Search(new SearchRequest { Query = query })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_nested_too_deep_is_refused()
    {
        using var index = TestIndex.Of("a");
        Query query = new MatchAllQuery();
        for (var i = 0; i < 100_000; i++)
        {
            query = new BoostQuery(query, 1);
        }

        Assert.Throws<InvalidQueryException>(() => index.Search(new SearchRequest { Query = query }));
    }

    private static SearchRequest All { get; } = new() { Query = new MatchAllQuery() };
}
