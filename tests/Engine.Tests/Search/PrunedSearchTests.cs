using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Search.Pruning;
using NewsSearch.Engine.Search.Queries;
using Xunit;

namespace NewsSearch.Engine.Tests.Search;

/// <summary>Ranked search over segments so large that blocks, runs and windows are passed over. <see cref="TestIndex"/> holds it equal to scoring everything.</summary>
public sealed class PrunedSearchTests : IDisposable
{
    private const int Docs = 9_000;

    private readonly Random _random = new(17);
    private readonly TestIndex _index = new();

    public PrunedSearchTests()
    {
        for (var i = 0; i < Docs; i++)
        {
            _index.Put(Document(i));
            if (i is 5_000 or 5_400)
            {
                _index.Refresh();
            }
        }

        for (var i = 0; i < 300; i++)
        {
            _index.Put(Document(_random.Next(Docs)));
        }
    }

    [Fact]
    public void What_is_passed_over_changes_neither_hits_nor_order_nor_a_bit_of_a_score()
    {
        for (var i = 0; i < 80; i++)
        {
            _index.Search(Request(Tree(2)) with { Top = _random.Next(4) == 0 ? Docs : _random.Next(1, 60) });
        }
    }

    [Fact]
    public void Blocks_that_are_scored_ahead_of_their_turn_change_nothing()
    {
        for (var word = 0; word < 12; word++)
        {
            foreach (var top in new[] { 1, 10, 200 })
            {
                var query = new WordQuery([new FieldWeight("body")], [new WeightedTerm(TermSpace.Surface, $"w{word}")]);
                _index.Search(new SearchRequest { Query = query, Top = top, CountTotal = top == 10 });
            }
        }
    }

    [Fact]
    public void The_better_of_two_readings_of_a_word_is_found_though_each_has_its_own_constants()
    {
        for (var i = 0; i < 40; i++)
        {
            WordQuery[] readings = [.. Enumerable.Range(0, _random.Next(2, 5)).Select(_ => OwnRules(new WordQuery([new FieldWeight("title", 3), new FieldWeight("body")], [Term(), Term()])))];
            _index.Search(Request(new DisjunctionMaxQuery(readings, i % 3 / 4f)) with { Top = 50 });
            _index.Search(Request(new DisjunctionMaxQuery([.. readings.Select(reading => reading with { Fields = [new FieldWeight("body")], Terms = [Term()] })])) with { Top = 50 });
        }
    }

    [Fact]
    public void Most_windows_of_a_frequent_word_are_passed_over_whatever_its_rules()
    {
        var (collected, all) = Collected(Word("w0") with { Bm25 = new Bm25Parameters(2, 0.5f), DocFreq = DocFreqRule.Sum });
        Assert.True(collected < all / 2, $"{collected} of {all} windows");
    }

    [Fact]
    public void Words_of_many_terms_most_of_them_rare_or_absent_lose_nothing()
    {
        for (var i = 0; i < 100; i++)
        {
            Query[] words = [.. Enumerable.Range(0, 1 + (i % 4)).Select(_ => ManyTerms())];
            Query query = (i % 7) switch
            {
                0 => words[0],
                1 => new BooleanQuery { Should = words },
                2 => new BooleanQuery { Must = words },
                3 => new BooleanQuery { Must = [words[0]], Should = words, Filter = [new KeywordQuery("tag", "t1")] },
                4 => new BoostingQuery(new BooleanQuery { Should = words }, new KeywordQuery("tag", "t2"), 0.6f),
                5 => new DisjunctionMaxQuery([.. words, new BoostQuery(QueryExampleTests.Phrase(0, "w0", "w1"), 0.3f)]),
                _ => new BooleanQuery { Must = [new DisjunctionMaxQuery([words[0], new BoostQuery(QueryExampleTests.Phrase(1, "w1", "w2"), 0.2f)]), ManyTerms()] },
            };
            _index.Search(Request(query) with { Top = _random.Next(1, 60) });
        }
    }

    [Fact]
    public void Balanced_groups_are_passed_over_only_where_they_change_nothing()
    {
        for (var i = 0; i < 80; i++)
        {
            var query = (i % 4) switch { 0 => Word($"w{_random.Next(12)}"), 1 => new BooleanQuery { Must = [ManyTerms(), ManyTerms()] }, _ => Tree(2) };
            var balancing = new Balancing("tag", $"t{_random.Next(4)}", _random.Next(4) == 0 ? 1 : 1 + (2 * _random.NextSingle()), _random.Next(4) == 0 ? 1 : 0.9f, 1 + (_random.Next(3) / 4f));
            _index.Search(Request(query) with { Top = _random.Next(1, 60), Balancing = balancing });
        }
    }

    [Fact]
    public void Pages_after_a_hit_go_on_where_it_stands()
    {
        for (var i = 0; i < 25; i++)
        {
            var request = Request(Tree(1)) with { Top = 400 };
            var hits = _index.Search(request).Hits;
            if (hits.Count > 0)
            {
                var at = _random.Next(hits.Count);
                var page = _index.Search(request with { Top = 25, After = hits[at].Position });
                Assert.True(hits.Skip(at + 1).Take(25).SequenceEqual(page.Hits.Take(hits.Count - at - 1)), $"after {at} of {request}");
            }
        }
    }

    [Fact]
    public void Most_windows_of_a_frequent_word_are_passed_over()
    {
        var (collected, all) = Collected(Word("w0"));
        Assert.True(collected < all / 2, $"{collected} of {all} windows");
    }

    [Fact]
    public void Most_windows_of_a_disjunction_are_passed_over_or_narrowed_to_a_few_documents()
    {
        var query = new BooleanQuery { Should = [Word("w4"), Word("w9")] };
        var scorer = Scorer(query);
        var least = _index.Search(new SearchRequest { Query = query, Top = 3 }).Hits[^1].Score;
        var found = new ScoredDocs();
        for (var from = 0; from < Docs;)
        {
            var to = scorer.Propose(from, least, out var bound);
            if (bound >= least)
            {
                scorer.Collect(from, Math.Min(to, Docs), least, found);
            }

            from = to;
        }

        Assert.InRange(found.Count, 1, 60);
    }

    public void Dispose() => _index.Dispose();

    /// <summary>Of the windows of the largest segment: how many can hold one of the ten best, and how many there are.</summary>
    private (int Collected, int All) Collected(Query query)
    {
        var scorer = Scorer(query);
        var least = _index.Search(new SearchRequest { Query = query }).Hits[^1].Score;
        var (collected, all) = (0, 0);
        for (var from = 0; from < Docs; all++)
        {
            from = scorer.Propose(from, least: 0, out var bound);
            collected += bound >= least ? 1 : 0;
        }

        return (collected, all);
    }

    private BoundedScorer Scorer(Query query)
    {
        var stop = new StopSignal(default, TestContext.Current.CancellationToken);
        var context = new SearchContext(_index.Snapshot, Bm25Parameters.Default, stop, wrap: null);
        var largest = Enumerable.Range(0, _index.Snapshot.Segments.Count).MaxBy(segment => context.Reader(segment).DocCount);
        return new QueryPlanner(context).Plan(query).Bounded(largest)!;
    }

    /// <summary>Few lengths and frequencies, so that scores tie; here and there a document where a word is frequent.</summary>
    private Document Document(int number)
    {
        var document = new Document($"d{number}", _random.Next(40) == 0 ? null : (number / 3 * RandomCorpus.Day) + _random.Next(3), default);
        var words = new List<string>();
        for (var word = 0; word < 12; word++)
        {
            if (_random.Next(2 << word) == 0)
            {
                words.AddRange(Enumerable.Repeat($"w{word}", _random.Next(300) == 0 ? _random.Next(5, 30) : _random.Next(1, 3)));
            }
        }

        words.AddRange(Enumerable.Repeat("x", _random.Next(4) * 10));
        words.Add($"s{number * 31 % 90}");
        words.AddRange(Enumerable.Repeat($"r{number * 17 % 700}", number % 97 == 0 ? 9 : 1));
        document.Texts.Add(("body", string.Join(' ', words)));
        document.Texts.Add(("title", _random.Next(5) == 0 ? $"w{_random.Next(12)}" : ""));
        document.Keywords.Add(("tag", $"t{_random.Next(3)}"));
        return document;
    }

    private SearchRequest Request(Query query) => new()
    {
        Query = query,
        Recency = _random.Next(4) == 0 ? new Recency(_random.Next(3_000) * RandomCorpus.Day, _random.Next(1, 3_000) * RandomCorpus.Day) : null,
        Bm25 = _random.Next(5) == 0 ? new Bm25Parameters(_random.Next(2), _random.Next(3) / 2f) : Bm25Parameters.Default,
        CountTotal = _random.Next(2) == 0,
    };

    private Query Tree(int depth) => _random.Next(depth == 0 ? 4 : 10) switch
    {
        0 or 1 => OwnRules(new WordQuery([new FieldWeight("body")], [Term()])),
        2 => OwnRules(new WordQuery([new FieldWeight("title", 3), new FieldWeight("body")], [Term(), Term() with { Weight = 0.5f }])),
        3 => _random.Next(6) switch
        {
            0 => new KeywordQuery("tag", "t1"),
            1 => new SortKeyRangeQuery(500 * RandomCorpus.Day, 1_700 * RandomCorpus.Day),
            2 => new PrefixQuery([new FieldWeight("body")], TermSpace.Surface, "w1"),
            3 => QueryExampleTests.Phrase(0, $"w{_random.Next(2)}", $"w{_random.Next(2)}"),
            _ => new WordQuery([new FieldWeight("body")], [Term(), Term()]),
        },
        4 => new BoostQuery(Tree(depth - 1), _random.Next(4) / 2f),
        5 => new DisjunctionMaxQuery(Trees(depth, 1, 3), _random.Next(5) / 2f),
        6 => new BooleanQuery { Must = Trees(depth, 1, 3), Should = Trees(depth, 0, 2), MustNot = Trees(0, 0, 1) },
        7 => new BooleanQuery { Should = Trees(depth, 3, 5), MinimumShouldMatch = _random.Next(1, 4) },
        8 => new BooleanQuery { Must = Trees(depth, 0, 1), Should = Trees(depth, 1, 3), Filter = Trees(0, 1, 1), MinimumShouldMatch = _random.Next(2) },
        _ => new BooleanQuery { Should = Trees(depth, 2, 8) },
    };

    /// <summary>One word in three has constants of its own, as many another document frequency.</summary>
    private WordQuery OwnRules(WordQuery word) => word with
    {
        Bm25 = _random.Next(3) == 0 ? new Bm25Parameters(_random.Next(4) / 2f, _random.Next(5) / 4f) : null,
        DocFreq = _random.Next(3) == 0 ? DocFreqRule.Sum : DocFreqRule.Greatest,
    };

    private Query[] Trees(int depth, int least, int most) => [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => Tree(Math.Max(0, depth - 1)))];

    /// <summary>As cross-language search makes them: a few frequent terms, many rare ones, many that are nowhere.</summary>
    private WordQuery ManyTerms()
    {
        var terms = new List<WeightedTerm>();
        for (var i = _random.Next(10, 80); i > 0; i--)
        {
            var text = _random.Next(12) switch
            {
                0 => $"w{_random.Next(12)}",
                < 3 => $"s{_random.Next(100)}",
                < 8 => $"r{_random.Next(800)}",
                _ => $"absent{_random.Next(900)}",
            };
            terms.Add(new WeightedTerm(TermSpace.Surface, text, _random.Next(1, 100) / 100f));
        }

        return OwnRules(new WordQuery(_random.Next(3) == 0 ? [new FieldWeight("body")] : [new FieldWeight("title", 3), new FieldWeight("body")], terms));
    }

    private WeightedTerm Term() => new(TermSpace.Surface, $"w{_random.Next(12)}");

    private static WordQuery Word(string word) => new([new FieldWeight("body")], [new WeightedTerm(TermSpace.Surface, word)]);
}
