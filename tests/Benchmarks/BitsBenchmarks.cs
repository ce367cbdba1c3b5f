using BenchmarkDotNet.Attributes;
using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Benchmarks;

/// <summary>Sets of a million documents as bits: intersected, united and counted, at once and by month.</summary>
public class BitsBenchmarks
{
    private const int Documents = 1_000_000;
    private const int Months = 312;

    private readonly ulong[] _one = new ulong[Bits.Words(Documents)];
    private readonly ulong[] _other = new ulong[Bits.Words(Documents)];
    private readonly int[] _boundaries = new int[Months + 1];

    /// <summary>Makes two sets, and months of unequal length.</summary>
    [GlobalSetup]
    public void Make()
    {
        var random = new Random(7);
        for (var word = 0; word < _one.Length - 1; word++)
        {
            (_one[word], _other[word]) = ((ulong)random.NextInt64(), (ulong)random.NextInt64());
        }

        for (var month = 1; month < Months; month++)
        {
            _boundaries[month] = random.Next(Documents);
        }

        _boundaries[Months] = Documents;
        Array.Sort(_boundaries);
    }

    /// <summary>Leaves in one set what both have.</summary>
    [Benchmark]
    public ulong Intersect()
    {
        Bits.And(_one, _other);
        return _one[0];
    }

    /// <summary>Adds one set to the other.</summary>
    [Benchmark]
    public ulong Unite()
    {
        Bits.Or(_one, _other);
        return _one[0];
    }

    /// <summary>All.</summary>
    [Benchmark]
    public int Count() => Bits.Count(_one);

    /// <summary>A timeline: each month by itself.</summary>
    [Benchmark]
    public int CountMonths()
    {
        var most = 0;
        for (var month = 0; month < Months; month++)
        {
            most = Math.Max(most, Bits.Count(_one, _boundaries[month], _boundaries[month + 1]));
        }

        return most;
    }
}
