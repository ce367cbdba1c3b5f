using System.Numerics;

namespace NewsSearch.Engine.Segments;

/// <summary>
/// Collects (frequency, norm) pairs and keeps those that no other beats (higher frequency and smaller norm): the Pareto set, at most
/// <see cref="Capacity"/> pairs. Where it is larger, neighbours are merged into pairs that no document has but that beat both.
/// </summary>
/// <remarks>
/// <code>
/// Impacts = (Frequency Norm)*    how many there are stands in the skip table
///   Frequency : u8       up to 223 the frequency, then 224 + i for 2^(8 + i) - 1, the least such number that is not less than the frequency
///   Norm      : u8       NormCode; above that of the pair before
/// </code>
/// Example: frequency 1 at norm 20 and frequency 300 at norm 40 are <c>01 14 E1 28</c>.
/// </remarks>
internal sealed class ImpactSet
{
    /// <summary>Most pairs of a set.</summary>
    public const int Capacity = 4;

    /// <summary>Bytes of a pair.</summary>
    public const int PairBytes = 2;

    private const int ExactFrequencies = 224;
    private const int ExactBits = 8;

    /// <summary>Length of a typical article in tokens. Only how tight a merged pair is depends on it, never whether it is right.</summary>
    private const float TypicalLength = 256;

    private readonly int[] _greatestFrequency = new int[256];
    private readonly List<Impact> _pairs = [];
    private int _leastNorm = 256;
    private int _greatestNorm = -1;

    /// <summary>Adds a document.</summary>
    public void Add(int frequency, byte norm)
    {
        _greatestFrequency[norm] = Math.Max(_greatestFrequency[norm], frequency);
        _leastNorm = Math.Min(_leastNorm, norm);
        _greatestNorm = Math.Max(_greatestNorm, norm);
    }

    /// <summary>Gives the set, frequency and norm both ascending, and starts anew. Valid until the next call.</summary>
    public IReadOnlyList<Impact> Take()
    {
        _pairs.Clear();
        var best = 0;
        for (var norm = _leastNorm; norm <= _greatestNorm; norm++)
        {
            if (_greatestFrequency[norm] > best)
            {
                best = _greatestFrequency[norm];
                _pairs.Add(new Impact(best, (byte)norm));
            }

            _greatestFrequency[norm] = 0;
        }

        _leastNorm = 256;
        _greatestNorm = -1;
        while (_pairs.Count > Capacity)
        {
            MergeCheapestNeighbours();
        }

        return _pairs;
    }

    /// <summary>Appends pairs as the format says.</summary>
    public static void Write(ByteWriter output, IReadOnlyList<Impact> pairs)
    {
        foreach (var pair in pairs)
        {
            output.WriteByte(Encode(pair.Frequency));
            output.WriteByte(pair.Norm);
        }
    }

    /// <summary>Reads the pairs that stand in <paramref name="bytes"/> into <paramref name="pairs"/>, which must have room; returns how many there are.</summary>
    public static int Read(ReadOnlySpan<byte> bytes, Span<Impact> pairs)
    {
        var count = bytes.Length / PairBytes;
        for (var i = 0; i < count; i++)
        {
            pairs[i] = new Impact(Decode(bytes[i * PairBytes]), bytes[(i * PairBytes) + 1]);
        }

        return count;
    }

    /// <summary>The greatest of <c>weight * frequency / k[norm]</c> over the pairs that stand in <paramref name="bytes"/>; 0 if there is none.</summary>
    public static float GreatestRatio(ReadOnlySpan<byte> bytes, float weight, ReadOnlySpan<float> k)
    {
        var greatest = 0f;
        for (; bytes.Length >= PairBytes; bytes = bytes[PairBytes..])
        {
            greatest = Math.Max(greatest, weight * Decode(bytes[0]) / k[bytes[1]]);
        }

        return greatest;
    }

    /// <summary>The code of the least number that has one and is not less than <paramref name="frequency"/>.</summary>
    public static byte Encode(int frequency) =>
        (byte)(frequency < ExactFrequencies ? frequency : ExactFrequencies + Math.Max(0, BitOperations.Log2((uint)frequency) + 1 - ExactBits));

    /// <summary>The frequency that a code stands for.</summary>
    public static int Decode(byte code) => code < ExactFrequencies ? code : (int)((1L << Math.Min(31, code - ExactFrequencies + ExactBits)) - 1);

    private static float Score(int frequency, byte norm) => frequency / (frequency + (1.2f * (0.25f + (0.75f * NormCode.Decode(norm) / TypicalLength))));

    private void MergeCheapestNeighbours()
    {
        var cheapest = 0;
        var leastLoss = float.MaxValue;
        for (var i = 0; i + 1 < _pairs.Count; i++)
        {
            var (low, high) = (_pairs[i], _pairs[i + 1]);
            var loss = Score(high.Frequency, low.Norm) - Math.Max(Score(low.Frequency, low.Norm), Score(high.Frequency, high.Norm));
            if (loss < leastLoss)
            {
                (cheapest, leastLoss) = (i, loss);
            }
        }

        _pairs[cheapest] = new Impact(_pairs[cheapest + 1].Frequency, _pairs[cheapest].Norm);
        _pairs.RemoveAt(cheapest + 1);
    }
}
