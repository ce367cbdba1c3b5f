using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Tests.Search.Matching;
using Xunit;

namespace NewsSearch.Engine.Tests.Search;

/// <summary>The engine against the naive index, on random documents and random queries.</summary>
public sealed class OracleTests
{
    private const int Docs = 160;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_kind_of_query_matches_and_scores_as_its_definition_says(int seed)
    {
        var random = new Random(seed);
        using var index = TestIndex.Random(random, Docs, replaceAndDelete: false);
        var queries = new RandomQueries(random);
        for (var i = 0; i < 12 * RandomQueries.LeafKinds; i++)
        {
            OracleCheck.All(index, new SearchRequest { Query = queries.Leaf(i % RandomQueries.LeafKinds), Top = Docs }, seed);
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Random_trees_of_queries_match_score_and_count_as_their_definition_says(int seed)
    {
        var random = new Random(seed);
        using var index = TestIndex.Random(random, Docs, replaceAndDelete: false);
        var queries = new RandomQueries(random);
        for (var i = 0; i < 80; i++)
        {
            OracleCheck.All(index, Request(random, queries.Tree(3)), seed);
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Deleted_and_replaced_documents_are_neither_found_nor_counted(int seed)
    {
        var random = new Random(seed);
        using var index = TestIndex.Random(random, Docs, replaceAndDelete: true);
        var queries = new RandomQueries(random);
        for (var i = 0; i < 80; i++)
        {
            // A fuzzy query chooses its terms by document frequency, which deleted documents still count in.
            var query = WithoutFuzzy(queries, depth: 2);
            var request = Request(random, query) with { Bm25 = Bm25Parameters.Default };
            var expected = index.Expected(request);
            var result = index.Search(request);
            OracleCheck.Counts(index, request, expected, result, $"seed {seed}, {request}");
            Assert.Equal(expected.Select(hit => hit.Doc).Order(OracleCheck.AddressOrder), result.Hits.Select(hit => hit.Doc).Order(OracleCheck.AddressOrder));
        }

        index.Compact();
        for (var i = 0; i < 40; i++)
        {
            OracleCheck.All(index, Request(random, queries.Tree(2)), seed);
        }
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void Pages_put_together_are_the_whole_list_bit_for_bit(int seed)
    {
        var random = new Random(seed);
        using var index = TestIndex.Random(random, Docs, replaceAndDelete: true);
        var queries = new RandomQueries(random);
        for (var i = 0; i < 60; i++)
        {
            var request = Request(random, queries.Tree(2)) with { Rescoring = RandomRescoring(random, queries), Balancing = RandomBalancing(random) };
            var whole = index.Search(request);
            var pages = new List<Hit>();
            for (var size = random.Next(1, 40); ; size = random.Next(1, 40))
            {
                var after = pages.Count == 0 ? (HitPosition?)null : pages[^1].Position;
                var counted = random.Next(2) == 0;
                var page = index.Search(request with { Top = size, After = after, CountTotal = counted, Facets = [], Timeline = null });
                Assert.Equal(counted ? whole.Total : -1, page.Total);
                pages.AddRange(page.Hits);
                if (page.Hits.Count < size)
                {
                    break;
                }
            }

            Assert.True(whole.Hits.SequenceEqual(pages), $"seed {seed}, {request}");
        }
    }

    [Theory]
    [InlineData(51)]
    [InlineData(52)]
    public void Rescoring_adds_the_scores_of_another_query_to_the_best_matches_and_leaves_the_others_behind_them(int seed)
    {
        var random = new Random(seed);
        using var index = TestIndex.Random(random, Docs, replaceAndDelete: true);
        var queries = new RandomQueries(random);
        for (var i = 0; i < 60; i++)
        {
            var request = Request(random, queries.Tree(2)) with { Sort = SortOrder.Relevance };
            var second = new Rescoring(queries.Tree(2), random.Next(1, 60));
            var first = index.Search(request).Hits;
            var added = index.Search(request with { Query = second.Query }).Hits.ToDictionary(hit => hit.Doc, hit => hit.Score);
            var best = first.Take(second.Candidates).Select(hit => hit with { Score = hit.Score + added.GetValueOrDefault(hit.Doc) });
            Hit[] expected =
            [
                .. best.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.SortKey is null).ThenByDescending(hit => hit.SortKey).ThenBy(hit => hit.Doc, OracleCheck.AddressOrder),
                .. first.Skip(second.Candidates),
            ];
            Assert.True(expected.SequenceEqual(index.Search(request with { Rescoring = second }).Hits), $"seed {seed}, {second} of {request}");
        }
    }

    [Theory]
    [InlineData(61)]
    [InlineData(62)]
    public void Balancing_multiplies_all_scores_by_what_the_best_of_each_group_says(int seed)
    {
        var random = new Random(seed);
        using var index = TestIndex.Random(random, Docs, replaceAndDelete: true);
        var queries = new RandomQueries(random);
        for (var i = 0; i < 100; i++)
        {
            var request = Request(random, queries.Tree(2)) with { Sort = SortOrder.Relevance };
            var (field, value, mostLowered, behind, farBetter) = RandomBalancing(random, always: true)!;
            var first = index.Search(request).Hits;
            var chosen = index.Search(request with { Query = new KeywordQuery(field, value) }).Hits.Select(hit => hit.Doc).ToHashSet();
            var best = Best(first.Where(hit => chosen.Contains(hit.Doc)));
            var ratio = best > 0 ? best / Best(first.Where(hit => !chosen.Contains(hit.Doc))) : 0;
            (float withValue, float others) = ratio >= farBetter ? (1f, 1f) : ratio >= behind ? (behind / ratio, 1f) : (1f, Math.Max(ratio / behind, 1 / mostLowered));
            var expected = first.Select(hit => hit with { Score = hit.Score * (chosen.Contains(hit.Doc) ? withValue : others) })
                .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.SortKey is null).ThenByDescending(hit => hit.SortKey).ThenBy(hit => hit.Doc, OracleCheck.AddressOrder);
            Assert.True(expected.SequenceEqual(index.Search(request with { Balancing = new Balancing(field, value, mostLowered, behind, farBetter) }).Hits), $"seed {seed}, {request}");
        }

        static float Best(IEnumerable<Hit> hits) => hits.Select(hit => hit.Score).DefaultIfEmpty().Max();
    }

    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    public void Any_matches_and_explain_agree_with_search(int seed)
    {
        var random = new Random(seed);
        using var index = TestIndex.Random(random, Docs, replaceAndDelete: true);
        var queries = new RandomQueries(random);
        for (var i = 0; i < 60; i++)
        {
            var request = Request(random, queries.Tree(2)) with { Sort = SortOrder.Relevance, Rescoring = RandomRescoring(random, queries), Balancing = RandomBalancing(random) };
            var hits = index.Search(request).Hits;
            var matches = Searcher.Matches(index.Snapshot, request.Query, iterator => new AssertingIterator(iterator), TestContext.Current.CancellationToken).ToList();
            Assert.Equal(hits.Select(hit => hit.Doc).Order(OracleCheck.AddressOrder), matches);
            Assert.Equal(hits.Count > 0, index.Snapshot.Any(request.Query, TestContext.Current.CancellationToken));
            foreach (var hit in hits.Take(10))
            {
                var explanation = index.Snapshot.Explain(request, hit.Doc);
                Assert.True(explanation is not null && explanation.Value == hit.Score, $"seed {seed}, {hit}: {explanation?.Value} for {request}");
                ExplanationCheck.AddsUp(explanation!, $"seed {seed}, {request}");
            }

            foreach (var other in Searcher.Matches(index.Snapshot, new MatchAllQuery(), TestContext.Current.CancellationToken).Except(matches).Take(10))
            {
                Assert.Null(index.Snapshot.Explain(request, other));
            }
        }
    }

    private static SearchRequest Request(Random random, Query query) => new()
    {
        Query = query,
        Top = Docs,
        Sort = (SortOrder)random.Next(3),
        Recency = random.Next(4) == 0 ? new Recency(10 * RandomCorpus.Day, 3 * RandomCorpus.Day) : null,
        Bm25 = random.Next(4) == 0 ? new Bm25Parameters(0.9f, 0.4f) : Bm25Parameters.Default,
        Timeline = random.Next(3) == 0 ? null : [.. Enumerable.Range(0, random.Next(10)).Select(_ => random.Next(-5, 15) * RandomCorpus.Day).Distinct().Order()],
        Facets = random.Next(3) == 0 ? [] : ["source", "tag"],
    };

    private static Rescoring? RandomRescoring(Random random, RandomQueries queries) => random.Next(2) == 0 ? null : new Rescoring(queries.Tree(2), random.Next(1, 60));

    private static Balancing? RandomBalancing(Random random, bool always = false) => !always && random.Next(2) == 0
        ? null
        : new Balancing("source", RandomCorpus.Sources[random.Next(RandomCorpus.Sources.Length)], 1 + random.NextSingle(), random.Next(2) == 0 ? 1 : 0.95f, random.Next(2) == 0 ? 1.2f : 1);

    private static Query WithoutFuzzy(RandomQueries queries, int depth)
    {
        while (true)
        {
            var query = queries.Tree(depth);
            if (!Contains(query))
            {
                return query;
            }
        }

        static bool Contains(Query query) => query switch
        {
            FuzzyQuery => true,
            BoostQuery boost => Contains(boost.Inner),
            BoostingQuery boosting => Contains(boosting.Positive) || Contains(boosting.Negative),
            ConstantScoreQuery constant => Contains(constant.Inner),
            DisjunctionMaxQuery max => max.Clauses.Any(Contains),
            BooleanQuery boolean => boolean.Must.Concat(boolean.Should).Concat(boolean.Filter).Concat(boolean.MustNot).Any(Contains),
            _ => false,
        };
    }
}
