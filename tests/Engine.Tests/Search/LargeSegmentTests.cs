using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using Xunit;

namespace NewsSearch.Engine.Tests.Search;

/// <summary>A segment of several windows and many blocks, with words of every density.</summary>
public sealed class LargeSegmentTests : IDisposable
{
    private const int Docs = 11_000;

    private static readonly int[] PageStarts = [0, 1, 9, 100, 2000];

    private readonly Random _random = new(7);
    private readonly TestIndex _index = new();

    public LargeSegmentTests()
    {
        for (var i = 0; i < Docs; i++)
        {
            var document = new Document($"d{i}", _random.Next(50) == 0 ? null : _random.Next(6_000) * RandomCorpus.Day / 4, default);

            // w0 is in every second document or so, w11 in about five of all.
            var words = Enumerable.Range(0, 12).Where(word => _random.Next(2 << word) == 0).Select(word => $"w{word}").ToArray();
            _random.Shuffle(words);
            document.Texts.Add(("body", string.Join(' ', words.Append("end"))));
            document.Texts.Add(("title", _random.Next(3) == 0 ? $"w{_random.Next(12)}" : ""));
            document.Keywords.Add(("tag", $"t{_random.Next(3)}"));
            _index.Put(document);
        }
    }

    [Fact]
    public void Queries_match_score_and_count_as_their_definition_says()
    {
        for (var i = 0; i < 24; i++)
        {
            OracleCheck.All(_index, Request(i) with { Timeline = [0, 100 * RandomCorpus.Day, 101 * RandomCorpus.Day, 1400 * RandomCorpus.Day], Facets = ["tag"] }, seed: 7);
        }
    }

    [Fact]
    public void Pages_are_slices_of_the_whole_list_in_every_order()
    {
        for (var i = 0; i < 24; i++)
        {
            var request = Request(i);
            var whole = _index.Search(request).Hits;
            foreach (var at in PageStarts.Where(at => at < whole.Count))
            {
                var after = at == 0 ? (HitPosition?)null : whole[at - 1].Position;
                var page = _index.Search(request with { Top = 10, After = after, CountTotal = false });
                Assert.True(whole.Skip(at).Take(10).SequenceEqual(page.Hits), $"at {at} of {request}");
            }
        }
    }

    [Fact]
    public void A_score_is_the_same_bit_for_bit_whatever_else_is_asked()
    {
        Query[] words = [Word("w0"), Word("w1"), Word("w3"), Word("w7"), Word("w10")];
        foreach (var word in words)
        {
            var alone = Scores(word);
            Assert.Equal(alone, Scores(new BooleanQuery { Should = [word] }));
            var rare = Scores(new BooleanQuery { Must = [word], Filter = [Word("w9")] });
            Assert.All(rare, pair => Assert.Equal(alone[pair.Key], pair.Value));
            var dated = Scores(new BooleanQuery { Must = [word], Filter = [new SortKeyRangeQuery(RandomCorpus.Day, 40 * RandomCorpus.Day)] });
            Assert.All(dated, pair => Assert.Equal(alone[pair.Key], pair.Value));
        }
    }

    public void Dispose() => _index.Dispose();

    private Dictionary<DocAddress, float> Scores(Query query) =>
        _index.Search(new SearchRequest { Query = query, Top = Docs }).Hits.ToDictionary(hit => hit.Doc, hit => hit.Score);

    private SearchRequest Request(int i)
    {
        var (first, second) = (Word($"w{_random.Next(12)}"), Word($"w{_random.Next(12)}"));
        Query query = (i % 8) switch
        {
            0 => first,
            1 => new BooleanQuery { Must = [first, second] },
            2 => new BooleanQuery { Should = [first, second, Word("w11")], MinimumShouldMatch = _random.Next(3) },
            3 => new BooleanQuery { Should = [first, second], Filter = [new SortKeyRangeQuery(200 * RandomCorpus.Day, 900 * RandomCorpus.Day), new KeywordQuery("tag", "t1")] },
            4 => new BooleanQuery { Must = [first], MustNot = [second] },
            5 => QueryExampleTests.Phrase(_random.Next(2), $"w{_random.Next(4)}", $"w{_random.Next(4, 7)}"),
            6 => new PrefixQuery([new FieldWeight("body")], TermSpace.Surface, "w1"),
            _ => new WordQuery([new FieldWeight("title", 3), new FieldWeight("body")], [new WeightedTerm(TermSpace.Lemma, $"w{_random.Next(12)}"), new WeightedTerm(TermSpace.Lemma, "w5", 0.5f)]),
        };
        return new SearchRequest { Query = query, Top = Docs, Sort = (SortOrder)(i % 3) };
    }

    private static WordQuery Word(string text) => QueryExampleTests.Surface(text);
}
