using System.Text;
using BenchmarkDotNet.Attributes;
using NewsSearch.Benchmarks.Peer;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;

namespace NewsSearch.Benchmarks;

/// <summary>Reading what ten hits store, of 50,000 articles of some 300 words in memory; the target is well under a millisecond.</summary>
public class StoredBenchmarks : IDisposable
{
    private const int Documents = 50_000;
    private const int Vocabulary = 20_000;
    private const int WordsPerArticle = 300;
    private const int Hits = 10;

    private readonly MemoryDirectory _directory = new();
    private readonly Random _random = new(3);
    private readonly DocAddress[] _hits = new DocAddress[Hits];
    private Snapshot? _snapshot;

    /// <summary>Indexes articles whose words are as unevenly frequent as those of news.</summary>
    [GlobalSetup]
    public void Index()
    {
        string[] words = [.. Enumerable.Range(0, Vocabulary).Select(_ => MadeUpWords.Next(_random))];
        using var writer = IndexWriter.Open(_directory, PeerCorpus.Schema(twoSpaces: false), PeerAnalyzer.Instance);
        for (var doc = 0; doc < Documents; doc++)
        {
            var article = Enumerable.Range(0, WordsPerArticle).Select(_ => words[(int)(Vocabulary * Math.Pow(_random.NextDouble(), 4))]);
            writer.Put(new Document($"{doc}", doc, Encoding.UTF8.GetBytes(string.Join(' ', article))));
        }

        writer.Compact();
        _snapshot = Snapshot.Open(_directory);
    }

    /// <summary>Ten hits anywhere, others each time.</summary>
    [Benchmark]
    public int TenAnywhere()
    {
        for (var hit = 0; hit < Hits; hit++)
        {
            _hits[hit] = new DocAddress(0, _random.Next(Documents));
        }

        return Read();
    }

    /// <summary>Ten hits that stand side by side, as the newest do.</summary>
    [Benchmark]
    public int TenNeighbours()
    {
        var first = _random.Next(Documents - Hits);
        for (var hit = 0; hit < Hits; hit++)
        {
            _hits[hit] = new DocAddress(0, first + hit);
        }

        return Read();
    }

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        _snapshot?.Dispose();
        _directory.Dispose();
        GC.SuppressFinalize(this);
    }

    private int Read()
    {
        var bytes = 0;
        foreach (var hit in _hits)
        {
            bytes += _snapshot!.Stored(hit).Length;
        }

        return bytes;
    }
}
