using BenchmarkDotNet.Attributes;
using NewsSearch.Engine.Search.Pruning;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Benchmarks;

/// <summary>BM25 of decoded blocks: by vectors and plainly, and what of the scores is worth keeping. 1,000 blocks a call, from cache.</summary>
public class ScoringBenchmarks
{
    private const int Blocks = 1000;
    private const float Idf = 2;
    private const float Threshold = 1.3f;

    private readonly int[] _frequencies = new int[PostingsCursor.BlockSize];
    private readonly float[] _k = new float[PostingsCursor.BlockSize];
    private readonly float[] _scores = new float[PostingsCursor.BlockSize];
    private readonly int[] _places = new int[PostingsCursor.BlockSize];

    /// <summary>Frequencies and lengths of one block; a tenth of the scores pass the threshold.</summary>
    [GlobalSetup]
    public void Make()
    {
        var random = new Random(13);
        for (var i = 0; i < _frequencies.Length; i++)
        {
            (_frequencies[i], _k[i]) = (random.Next(10) == 0 ? 4 : 1, 0.6f + random.NextSingle());
        }
    }

    /// <summary>The code that is used, the lengths looked up before.</summary>
    [Benchmark(OperationsPerInvoke = Blocks * PostingsCursor.BlockSize)]
    public float Score()
    {
        for (var block = 0; block < Blocks; block++)
        {
            _k.CopyTo(_scores, 0);
            BlockScoring.Score(_frequencies, 1, Idf, _scores);
        }

        return _scores[0];
    }

    /// <summary>Its plain twin.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Blocks * PostingsCursor.BlockSize)]
    public float ScorePlainly()
    {
        for (var block = 0; block < Blocks; block++)
        {
            _k.CopyTo(_scores, 0);
            BlockScoring.ScorePlainly(_frequencies, 1, Idf, _scores);
        }

        return _scores[0];
    }

    /// <summary>Scores, and the places of those at or above a threshold.</summary>
    [Benchmark(OperationsPerInvoke = Blocks * PostingsCursor.BlockSize)]
    public int ScoreAndChoose()
    {
        var chosen = 0;
        for (var block = 0; block < Blocks; block++)
        {
            _k.CopyTo(_scores, 0);
            BlockScoring.Score(_frequencies, 1, Idf, _scores);
            chosen += BlockScoring.AtLeast(_scores, Threshold, _places);
        }

        return chosen;
    }
}
