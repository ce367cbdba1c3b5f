using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Search.Positions;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Postings;
using NewsSearch.Engine.Tests.Search.Matching;
using Xunit;

namespace NewsSearch.Engine.Tests.Search.Positions;

/// <summary>Phrases of terms are matched block by block just as they are document by document.</summary>
public sealed class TermPhraseTests : IDisposable
{
    private const int Docs = 3_000;

    private readonly TestIndex _index = new();
    private readonly SegmentReader _reader;

    public TermPhraseTests()
    {
        // w0 stands in nearly every document and often, w7 in a few dozen.
        var random = new Random(11);
        for (var i = 0; i < Docs; i++)
        {
            var words = Enumerable.Range(0, random.Next(1, 40)).Select(_ => $"w{Math.Min(int.LeadingZeroCount(random.Next() << 1), 7)}");
            _index.Put($"d{i}", i * RandomCorpus.Day, string.Join(' ', words));
        }

        _reader = _index.Snapshot.Segments[0].Reader;
    }

    [Fact]
    public void Documents_and_frequencies_are_those_of_the_general_matcher()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var (terms, offsets) = Phrase(random);
            var expected = Expected(terms, offsets);
            Assert.True(expected.SequenceEqual(Seek(Blocks(terms, offsets))), $"seed {seed}, one at a time");
            var wanted = Enumerable.Range(0, Bits.Words(Docs)).Select(_ => random.Next(3) == 0 ? 0 : (ulong)random.NextInt64()).ToArray();
            var kept = expected.Where(match => Bits.Contains(wanted, match.Doc));
            Assert.True(expected.SequenceEqual(Windows(Blocks(terms, offsets), random, [])), $"seed {seed}, by windows");
            Assert.True(kept.SequenceEqual(Windows(Blocks(terms, offsets), random, wanted)), $"seed {seed}, some wanted");
            Assert.True(kept.SequenceEqual(Windows(General(terms, offsets), random, wanted)), $"seed {seed}, general, some wanted");
        }
    }

    [Fact]
    public void Iterators_give_the_same_however_they_are_asked()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var (terms, offsets) = Phrase(random);
            var (others, otherOffsets) = Phrase(random);
            var two = random.Next(2) == 0;
            var expected = Expected(terms, offsets).Concat(two ? Expected(others, otherOffsets) : []).Select(match => match.Doc).Distinct().Order();
            PositionMatcher[] fields = two ? [Blocks(terms, offsets), Blocks(others, otherOffsets)] : [Blocks(terms, offsets)];
            var iterator = new AssertingIterator(new PositionalIterator(fields, [1f, 1f]));
            Assert.True(expected.SequenceEqual(Mixed(iterator, random)), $"seed {seed}");
        }
    }

    [Fact]
    public void A_search_that_is_out_of_time_does_not_go_on_through_blocks_without_a_match()
    {
        // Every document has both words, none has them so far from each other.
        string[] words = ["w0", "w0"];
        int[] offsets = [0, 100];
        var stop = new StopSignal(new CancellationToken(canceled: true), CancellationToken.None);
        var matcher = new TermPhraseMatcher([.. words.Select((word, i) => new PhraseTerm(Open(word), offsets[i]))], stop);
        var docs = new int[DocIterator.BatchSize];
        for (var calls = 0; calls < 1_000 && !stop.Partial; calls++)
        {
            Assert.Equal(0, matcher.NextMatches(0, Docs, default, docs, []));
        }

        Assert.True(stop.Partial);
    }

    public void Dispose() => _index.Dispose();

    private static (string[] Terms, int[] Offsets) Phrase(Random random)
    {
        var terms = new string[random.Next(2, 5)];
        var offsets = new int[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = $"w{random.Next(8)}";
            offsets[i] = i == 0 ? 0 : offsets[i - 1] + (random.Next(4) == 0 ? random.Next(3) : 1);
        }

        return (terms, offsets);
    }

    private static List<(int Doc, float Frequency)> Seek(PositionMatcher matcher)
    {
        var found = new List<(int, float)>();
        for (var doc = matcher.Candidates.SeekCandidate(0); doc != DocIterator.End; doc = matcher.Candidates.SeekCandidate(doc + 1))
        {
            var frequency = matcher.Frequency();
            Assert.Equal(frequency > 0, matcher.Matches());
            if (frequency > 0)
            {
                found.Add((doc, frequency));
            }
        }

        return found;
    }

    private static List<(int Doc, float Frequency)> Windows(PositionMatcher matcher, Random random, ulong[] wanted)
    {
        var found = new List<(int, float)>();
        var docs = new int[DocIterator.BatchSize];
        var frequencies = new float[DocIterator.BatchSize];
        for (var from = 0; from < Docs;)
        {
            var to = Math.Min(from + random.Next(1, 1_000), Docs);
            for (var next = from; matcher.NextMatches(next, to, new WantedDocs(0, wanted), docs, frequencies) is var count and > 0; next = docs[count - 1] + 1)
            {
                found.AddRange(docs.Zip(frequencies).Take(count));
            }

            from = to;
        }

        return found;
    }

    /// <summary>Collects all matches by seeks, windows and batches in turn.</summary>
    private static List<int> Mixed(DocIterator iterator, Random random)
    {
        var found = new SortedSet<int>();
        while (iterator.Doc < Docs - 1)
        {
            var from = iterator.Doc + 1;
            switch (random.Next(3))
            {
                case 0:
                    if (iterator.Advance(from) != DocIterator.End)
                    {
                        found.Add(iterator.Doc);
                    }

                    break;
                case 1:
                    var to = Math.Min(from + random.Next(1, 500), Docs);
                    var bits = new ulong[Bits.Words(to - from)];
                    iterator.FillBits(from, to, bits);
                    for (var i = Bits.NextSet(bits, 0); i >= 0; i = Bits.NextSet(bits, i + 1))
                    {
                        found.Add(from + i);
                    }

                    if (iterator.Doc >= to && iterator.Doc != DocIterator.End)
                    {
                        found.Add(iterator.Doc);
                    }

                    break;
                default:
                    found.UnionWith(iterator.NextBatch(from).ToArray());
                    break;
            }
        }

        return [.. found];
    }

    private List<(int Doc, float Frequency)> Expected(string[] terms, int[] offsets) => Seek(General(terms, offsets));

    private ExactPhraseMatcher General(string[] terms, int[] offsets)
    {
        PlaceIterator[] places = [.. terms.Select(term => new PlaceIterator([Open(term)]))];
        return new ExactPhraseMatcher(new ExactRun(places, offsets), new Conjunction(places, new DocRange(0, Docs)));
    }

    private TermPhraseMatcher Blocks(string[] terms, int[] offsets) => new([.. terms.Select((term, i) => new PhraseTerm(Open(term), offsets[i]))]);

    private PostingsCursor Open(string term)
    {
        var field = _index.Snapshot.Schema.NumberOf("body");
        Assert.True(_reader.Terms(field, TermSpace.Surface).TryGet(Encoding.UTF8.GetBytes(term), out var entry));
        return _reader.OpenPostings(field, entry);
    }
}
