using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using Xunit;

namespace NewsSearch.Engine.Tests.Search;

/// <summary>A segment of several windows of sums, in which clauses are left out, added and looked up again. <see cref="TestIndex"/> holds every search equal to scoring everything.</summary>
public sealed class WideSegmentTests : IDisposable
{
    private const int Docs = 50_000;
    private const int Words = 14;

    private readonly Random _random = new(23);
    private readonly TestIndex _index = new();

    public WideSegmentTests()
    {
        for (var i = 0; i < Docs; i++)
        {
            // w0 is in half of the documents, w13 in about six; one third of the segment has more of each.
            var density = i / (Docs / 3) == 1 ? 1 : 2;
            var words = Enumerable.Range(0, Words).Where(word => _random.Next(density << word) == 0).SelectMany(word => Enumerable.Repeat($"w{word}", 1 + (_random.Next(6) / 5)));
            _index.Put($"d{i}", i * RandomCorpus.Day / 8, string.Join(' ', words.Append("end")), i % 7 == 0 ? $"w{_random.Next(Words)}" : null);
        }
    }

    [Fact]
    public void Sums_over_many_windows_are_those_of_scoring_everything()
    {
        for (var i = 0; i < 120; i++)
        {
            var clauses = Enumerable.Range(0, _random.Next(2, 7)).Select(_ => Word()).ToArray();
            var query = _random.Next(3) switch
            {
                0 => new BooleanQuery { Must = clauses[..2], Should = clauses[2..] },
                1 => new BooleanQuery { Must = clauses[..1], Should = clauses[1..] },
                _ => new BooleanQuery { Should = clauses },
            };
            _index.Search(new SearchRequest { Query = query, Top = _random.Next(1, 40), CountTotal = _random.Next(2) == 0 });
        }
    }

    public void Dispose() => _index.Dispose();

    private WordQuery Word()
    {
        FieldWeight[] fields = _random.Next(3) == 0 ? [new FieldWeight("body"), new FieldWeight("title", 2)] : [new FieldWeight("body")];
        WeightedTerm[] terms = [.. Enumerable.Range(0, 1 + (_random.Next(4) / 3)).Select(_ => new WeightedTerm(TermSpace.Surface, $"w{_random.Next(Words)}"))];
        return new WordQuery(fields, terms);
    }
}
