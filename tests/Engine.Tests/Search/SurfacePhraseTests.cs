using NewsSearch.Engine.Checking;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Segments.Postings;
using Xunit;

namespace NewsSearch.Engine.Tests.Search;

/// <summary>
/// Phrases over surface forms whose positions are selected from those of their lemmas: forms that are their lemma and others, with one lemma or two, in lists of every length, against the
/// naive index.
/// </summary>
public sealed class SurfacePhraseTests
{
    /// <summary>To the analyzer <c>running</c> has the lemmas <c>running</c> and <c>run</c>, <c>runnings</c> has <c>running</c>, and <c>runs</c> has <c>run</c>.</summary>
    private static readonly string[][] Families = [["run", "runs", "running", "runnings"], ["walk", "walks", "walking"], ["ant", "ants"], ["the"]];

    private static readonly string[] Words = [.. Families.SelectMany(family => family)];

    [Theory]
    [InlineData(1, 80)]
    [InlineData(2, 500)]
    [InlineData(3, 900)]
    public void Phrases_match_and_score_as_their_definition_says(int seed, int count)
    {
        var random = new Random(seed);
        using var index = Create(random, count);
        for (var i = 0; i < 15; i++)
        {
            var request = new SearchRequest { Query = Phrase(random), Top = count };
            Assert.Equal(
                index.Expected(request).Select(hit => hit.Doc).Order(OracleCheck.AddressOrder),
                index.Search(request).Hits.Select(hit => hit.Doc).Order(OracleCheck.AddressOrder));
        }

        index.Compact();
        Assert.Empty(Problems(index));
        Assert.Contains(Entries(index), entry => entry.IsSelection && (count < 600 || entry.DocFreq >= PostingsCursor.BlockSize));
        for (var i = 0; i < 15; i++)
        {
            OracleCheck.All(index, new SearchRequest { Query = Phrase(random), Top = count }, seed);
        }
    }

    private static TestIndex Create(Random random, int count)
    {
        var index = new TestIndex();
        for (var i = 0; i < count; i++)
        {
            // Words far from the beginning take more bits than a selection. Most documents have one word of a family.
            var words = random.Next(60) == 0
                ? Enumerable.Range(0, random.Next(30)).Select(_ => Words[random.Next(Words.Length)])
                : Families.Where(_ => random.Next(4) > 0).Select(family => family[random.Next(family.Length)]).OrderBy(_ => random.Next());
            var body = string.Join(' ', Enumerable.Repeat("between", random.Next(120)).Concat(words));
            index.Put($"d{random.Next(count)}", random.Next(30) * RandomCorpus.Day, body);
            if (random.Next(9) == 0)
            {
                index.Delete($"d{random.Next(count)}");
            }

            if (random.Next(count / 4) == 0)
            {
                index.Refresh();
            }
        }

        return index;
    }

    private static PhraseQuery Phrase(Random random)
    {
        var places = Enumerable.Range(0, random.Next(2, 4)).Select(place => new PhrasePlace(place, [.. Enumerable.Range(0, random.Next(8) == 0 ? 2 : 1).Select(_ => Form(random))]));
        return new PhraseQuery([new FieldWeight("body")], [.. places]);
    }

    private static WeightedTerm Form(Random random) =>
        random.Next(5) == 0 ? new WeightedTerm(TermSpace.Lemma, "run") : new WeightedTerm(TermSpace.Surface, Words[random.Next(Words.Length)]);

    private static List<TermEntry> Entries(TestIndex index)
    {
        var entries = new List<TermEntry>();
        foreach (var (reader, _) in index.Snapshot.Segments)
        {
            var terms = reader.Terms(1, TermSpace.Surface).Seek([]);
            while (terms.Next())
            {
                entries.Add(terms.Entry);
            }
        }

        return entries;
    }

    private static List<IndexProblem> Problems(TestIndex index)
    {
        var problems = new List<IndexProblem>();
        foreach (var (reader, _) in index.Snapshot.Segments)
        {
            SegmentChecker.Check(reader, problems, TestContext.Current.CancellationToken);
        }

        return problems;
    }
}
