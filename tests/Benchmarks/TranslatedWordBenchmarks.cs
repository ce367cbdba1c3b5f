using BenchmarkDotNet.Attributes;
using NewsSearch.Benchmarks.Peer;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;

namespace NewsSearch.Benchmarks;

/// <summary>Queries of words with and without what translates them: a few frequent terms, many rare ones, many that are nowhere, in 60,000 documents of three segments.</summary>
public class TranslatedWordBenchmarks
{
    private const int Documents = 60_000;
    private const int Length = 80;
    private const int Vocabulary = 40_000;

    private Snapshot? _snapshot;
    private Query[] _queries = [];

    /// <summary>Words of a query.</summary>
    [Params(1, 2, 4, 8)]
    public int Words { get; set; }

    /// <summary>Terms of a word: its own forms, or these and translations.</summary>
    [Params(6, 60, 120)]
    public int Terms { get; set; }

    /// <summary>Indexes documents whose words are as frequent as in a language.</summary>
    [GlobalSetup]
    public void Index()
    {
        var directory = new MemoryDirectory();
        var random = new Random(1);
        using (var writer = IndexWriter.Open(directory, PeerCorpus.Schema(twoSpaces: false), PeerAnalyzer.Instance, new IndexWriterOptions()))
        {
            for (var doc = 0; doc < Documents; doc++)
            {
                var words = Enumerable.Range(0, Length).Select(_ => $"v{Rank(random.NextDouble())}");
                writer.Put(new Document($"{doc}", doc) { Texts = { (PeerCorpus.Body, string.Join(' ', words)) } });
                if (doc % (Documents / 3) == (Documents / 3) - 1)
                {
                    writer.Commit();
                }
            }
        }

        _snapshot = Snapshot.Open(directory);
        _queries = [.. Enumerable.Range(0, 20).Select(_ => Query(random))];
    }

    /// <summary>Closes the index.</summary>
    [GlobalCleanup]
    public void Close() => _snapshot?.Dispose();

    /// <summary>The ten best of any.</summary>
    [Benchmark(OperationsPerInvoke = 20)]
    public int Best()
    {
        var hits = 0;
        foreach (var query in _queries)
        {
            hits += _snapshot!.Search(new SearchRequest { Query = query, CountTotal = false }).Hits.Count;
        }

        return hits;
    }

    /// <summary>The ten best, and how many match.</summary>
    [Benchmark(OperationsPerInvoke = 20)]
    public long BestAndCount()
    {
        var total = 0L;
        foreach (var query in _queries)
        {
            total += _snapshot!.Search(query).Total;
        }

        return total;
    }

    private static int Rank(double share) => (int)Math.Pow(Vocabulary, share);

    private BooleanQuery Query(Random random) => new() { Should = [.. Enumerable.Range(0, Words).Select(_ => Word(random))] };

    private WordQuery Word(Random random)
    {
        // The word itself is not among the most frequent ones; of its translations, two thirds are in no document.
        WeightedTerm[] terms =
        [
            .. Enumerable.Range(0, Terms).Select(i => new WeightedTerm(
                TermSpace.Lemma, i > 0 && random.Next(3) > 0 ? $"absent{random.Next(100_000)}" : $"v{random.Next(10, i == 0 ? 2_000 : Vocabulary)}", i < 4 ? 1 : random.Next(1, 60) / 100f)),
        ];
        return new WordQuery([new FieldWeight(PeerCorpus.Body)], terms) { DocFreq = DocFreqRule.Sum };
    }
}
