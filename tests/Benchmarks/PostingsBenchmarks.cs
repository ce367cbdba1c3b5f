using BenchmarkDotNet.Attributes;
using NewsSearch.Benchmarks.Peer;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Pruning;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Segments.Postings;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;

namespace NewsSearch.Benchmarks;

/// <summary>What queries do with one term's postings, in 100,000 documents in memory. Each benchmark opens its lists anew, as a query does.</summary>
public class PostingsBenchmarks
{
    private const int Documents = 100_000;

    private readonly ulong[] _bits = new ulong[Documents / 64 + 1];
    private readonly float[] _scores = new float[PostingsCursor.BlockSize];
    private readonly float[] _k = new float[256];
    private readonly int[] _candidates = new int[PostingsCursor.BlockSize];
    private readonly int[] _lastDocs = new int[SkipTableWriter.RunLength];
    private readonly float[] _ratios = new float[SkipTableWriter.RunLength];
    private Snapshot? _snapshot;
    private SegmentReader? _segment;
    private TermEntry _term;
    private TermEntry _rare;

    /// <summary>The term is in one document of so many, its occurrences in random ones: bit sets, packed blocks, a short list.</summary>
    [Params(3, 18, 1000)]
    public int OneIn { get; set; }

    /// <summary>Indexes documents in which the term and another, ten times as rare, occur at random.</summary>
    [GlobalSetup]
    public void Index()
    {
        var directory = new MemoryDirectory();
        var random = new Random(OneIn);
        using (var writer = IndexWriter.Open(directory, PeerCorpus.Schema(twoSpaces: false), PeerAnalyzer.Instance, new IndexWriterOptions()))
        {
            for (var doc = 0; doc < Documents; doc++)
            {
                var term = random.Next(OneIn) == 0 ? random.Next(4) == 0 ? "term term " : "term " : "";
                var rare = random.Next(10 * OneIn) == 0 ? "rare" : "";
                writer.Put(new Document($"{doc}", doc) { Texts = { (PeerCorpus.Body, $"a {term}{rare}") } });
            }

            writer.Compact();
        }

        _snapshot = Snapshot.Open(directory);
        _segment = _snapshot.Segments[0].Reader;
        var terms = _segment.Terms(0, TermSpace.Lemma);
        terms.TryGet("term"u8, out _term);
        terms.TryGet("rare"u8, out _rare);
        Array.Fill(_k, 1.2f);
    }

    /// <summary>Closes the index.</summary>
    [GlobalCleanup]
    public void Close() => _snapshot?.Dispose();

    /// <summary>Opening the list and walking its blocks, nothing decoded.</summary>
    [Benchmark]
    public int Walk()
    {
        var cursor = Open(_term);
        var blocks = 0;
        while (cursor.NextBlock())
        {
            blocks++;
        }

        return blocks;
    }

    /// <summary>All documents.</summary>
    [Benchmark]
    public int DecodeDocs()
    {
        var cursor = Open(_term);
        var sum = 0;
        while (cursor.NextBlock())
        {
            sum += cursor.Docs[^1];
        }

        return sum;
    }

    /// <summary>All documents and frequencies, scored with one length for all.</summary>
    [Benchmark]
    public float DecodeAndScore()
    {
        var cursor = Open(_term);
        var sum = 0f;
        while (cursor.NextBlock())
        {
            var scores = _scores.AsSpan(0, cursor.Docs.Length);
            scores.Fill(1.2f);
            BlockScoring.Score(cursor.Frequencies, 1, 2, scores);
            sum += scores[0];
        }

        return sum;
    }

    /// <summary>The upper bounds of all blocks.</summary>
    [Benchmark]
    public int Bounds()
    {
        var cursor = Open(_term);
        var (blocks, target) = (0, 0);
        while (cursor.PeekRatios(target, 1, _k, _lastDocs, _ratios) is > 0 and var count)
        {
            blocks += count;
            target = _lastDocs[count - 1] + 1;
        }

        return blocks;
    }

    /// <summary>All documents into bits, which are counted.</summary>
    [Benchmark]
    public int UnionAndCount()
    {
        _bits.AsSpan().Clear();
        Open(_term).OrInto(_bits, 0, Documents);
        return Engine.Search.Matching.Bits.Count(_bits);
    }

    /// <summary>The documents of the rare term that have the other.</summary>
    [Benchmark]
    public int Intersect()
    {
        var (rare, other) = (Open(_rare), Open(_term));
        var count = 0;
        while (rare.NextBlock())
        {
            count += PostingsProbe.Intersect(other, rare.Docs, _candidates);
        }

        return count;
    }

    private PostingsCursor Open(in TermEntry entry) => _segment!.OpenPostings(0, entry);
}
