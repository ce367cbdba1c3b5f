using BenchmarkDotNet.Attributes;
using NewsSearch.Engine.Segments.Coding;

namespace NewsSearch.Benchmarks;

/// <summary>Blocks of 128 numbers from bits: by vectors, plainly, and with the sum that makes documents of gaps. 1,000 blocks a call, 64 to 500 KB, so from cache.</summary>
public class UnpackBenchmarks
{
    private const int Blocks = 1000;

    private readonly int[] _values = new int[PlainBitPacking.BlockSize];
    private byte[] _packed = [];

    /// <summary>Bits of a number.</summary>
    [Params(4, 7, 12, 20)]
    public int Width { get; set; }

    /// <summary>Packs random numbers.</summary>
    [GlobalSetup]
    public void Pack()
    {
        var random = new Random(Width);
        _packed = new byte[Blocks * Width * PlainBitPacking.BytesPerBit];
        random.NextBytes(_packed);
    }

    /// <summary>The code that is used.</summary>
    [Benchmark(OperationsPerInvoke = Blocks * PlainBitPacking.BlockSize)]
    public int Vectors()
    {
        for (var block = 0; block < Blocks; block++)
        {
            BitPacking.Unpack(Block(block), Width, _values);
        }

        return _values[0];
    }

    /// <summary>The code that is used for blocks of documents: gaps, summed on the way.</summary>
    [Benchmark(OperationsPerInvoke = Blocks * PlainBitPacking.BlockSize)]
    public int VectorsAndSums()
    {
        for (var block = 0; block < Blocks; block++)
        {
            BitPacking.UnpackSum(Block(block), Width, _values, block);
        }

        return _values[0];
    }

    /// <summary>The plain twin.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Blocks * PlainBitPacking.BlockSize)]
    public int Plain()
    {
        for (var block = 0; block < Blocks; block++)
        {
            PlainBitPacking.Unpack(Block(block), Width, _values);
        }

        return _values[0];
    }

    private ReadOnlySpan<byte> Block(int block) => _packed.AsSpan(block * Width * PlainBitPacking.BytesPerBit, Width * PlainBitPacking.BytesPerBit);
}
