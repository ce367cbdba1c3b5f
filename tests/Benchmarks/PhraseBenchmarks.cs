using BenchmarkDotNet.Attributes;
using NewsSearch.Benchmarks.Peer;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Positions;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;

namespace NewsSearch.Benchmarks;

/// <summary>Exact phrases in 50,000 documents in memory. Each benchmark opens its lists anew, as a query does.</summary>
public class PhraseBenchmarks
{
    private const int Documents = 50_000;
    private const int Length = 60;

    private readonly int[] _docs = new int[DocIterator.BatchSize];
    private readonly float[] _frequencies = new float[DocIterator.BatchSize];
    private Snapshot? _snapshot;
    private SegmentReader? _segment;
    private TermEntry[] _terms = [];

    /// <summary>One word of so many is each of the phrase's: five in a document on average, or one in five documents.</summary>
    [Params(12, 300)]
    public int OneIn { get; set; }

    /// <summary>Indexes documents whose words are random.</summary>
    [GlobalSetup]
    public void Index()
    {
        var directory = new MemoryDirectory();
        var random = new Random(OneIn);
        using (var writer = IndexWriter.Open(directory, PeerCorpus.Schema(twoSpaces: false), PeerAnalyzer.Instance, new IndexWriterOptions()))
        {
            for (var doc = 0; doc < Documents; doc++)
            {
                var words = Enumerable.Range(0, Length).Select(_ => random.Next(OneIn) switch { 0 => "one", 1 => "two", 2 => "three", _ => "other" });
                writer.Put(new Document($"{doc}", doc) { Texts = { (PeerCorpus.Body, string.Join(' ', words)) } });
            }

            writer.Compact();
        }

        _snapshot = Snapshot.Open(directory);
        _segment = _snapshot.Segments[0].Reader;
        var terms = _segment.Terms(0, TermSpace.Lemma);
        terms.TryGet("one"u8, out var one);
        terms.TryGet("two"u8, out var two);
        terms.TryGet("three"u8, out var three);
        _terms = [one, two, three];
    }

    /// <summary>Closes the index.</summary>
    [GlobalCleanup]
    public void Close() => _snapshot?.Dispose();

    /// <summary>The documents of a phrase of two words.</summary>
    [Benchmark]
    public int MatchTwo() => Count(2, []);

    /// <summary>Those of three.</summary>
    [Benchmark]
    public int MatchThree() => Count(3, []);

    /// <summary>How often a phrase of two words stands in each.</summary>
    [Benchmark]
    public int FrequenciesOfTwo() => Count(2, _frequencies);

    /// <summary>A phrase of two words, document by document.</summary>
    [Benchmark]
    public int MatchTwoOneByOne()
    {
        var matcher = Open(2);
        var count = 0;
        for (var doc = matcher.Candidates.SeekCandidate(0); doc != DocIterator.End; doc = matcher.Candidates.SeekCandidate(doc + 1))
        {
            count += matcher.Matches() ? 1 : 0;
        }

        return count;
    }

    private int Count(int terms, float[] frequencies)
    {
        var matcher = Open(terms);
        var (total, next) = (0, 0);
        while (matcher.NextMatches(next, Documents, default, _docs, frequencies) is > 0 and var count)
        {
            total += count;
            next = _docs[count - 1] + 1;
        }

        return total;
    }

    private TermPhraseMatcher Open(int terms) =>
        new([.. _terms[..terms].Select((entry, offset) => new PhraseTerm(_segment!.OpenPostings(0, entry), offset))]);
}
