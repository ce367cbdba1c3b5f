using System.Numerics;
using System.Runtime.Intrinsics;
using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Columns;

namespace NewsSearch.Engine.Segments.Postings;

/// <summary>
/// Collects (frequency, norm) pairs and keeps those that no other beats (higher frequency and smaller norm): the Pareto set, at most
/// <see cref="Capacity"/> pairs. Neighbours are merged into pairs that no document has but that beat both: where that makes the set's bound hardly greater, and
/// where there are too many.
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
    public const int Capacity = 7;

    /// <summary>Bytes of a pair.</summary>
    public const int PairBytes = 2;

    private const int ExactFrequencies = 224;
    private const int ExactBits = 8;

    /// <summary>Neighbours are merged where the greatest ratio of frequency and K becomes greater by no more than this.</summary>
    private const float FreeLoss = 1.01f;

    /// <summary>The same where few pairs are wanted.</summary>
    private const float FreeLossOfFew = 1.03f;

    /// <summary>Reciprocals of BM25's K for each norm, one for each of some average lengths in tokens. Only how tight merged pairs are depends on them, never whether they are right.</summary>
    private static readonly Vector256<float>[] InverseK = MakeInverseK([64, 128, 192, 240, 288, 336, 416, 512]);

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

    /// <summary>Starts anew.</summary>
    public void Clear()
    {
        if (_leastNorm <= _greatestNorm)
        {
            Array.Clear(_greatestFrequency, _leastNorm, _greatestNorm - _leastNorm + 1);
        }

        _leastNorm = 256;
        _greatestNorm = -1;
    }

    /// <summary>Gives the set, frequency and norm both ascending, and starts anew. Valid until the next call.</summary>
    /// <param name="most">Most pairs, up to <see cref="Capacity"/>.</param>
    /// <param name="whole">A set to which all that no other beats are added before any are merged.</param>
    public IReadOnlyList<Impact> Take(int most = Capacity, ImpactSet? whole = null)
    {
        _pairs.Clear();
        var best = 0;
        for (var norm = _leastNorm; norm <= _greatestNorm; norm++)
        {
            if (_greatestFrequency[norm] > best)
            {
                best = _greatestFrequency[norm];
                _pairs.Add(new Impact(best, (byte)norm));
                whole?.Add(best, (byte)norm);
            }
        }

        Clear();
        MergeNeighbours(most);
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

    private static Vector256<float>[] MakeInverseK(ReadOnlySpan<float> averageLengths)
    {
        var inverse = new Vector256<float>[256];
        for (var norm = 0; norm < inverse.Length; norm++)
        {
            var lengths = Vector256.Create((float)NormCode.Decode((byte)norm)) / Vector256.Create(averageLengths);
            inverse[norm] = Vector256<float>.One / ((lengths * 0.9f) + Vector256.Create(0.3f));
        }

        return inverse;
    }

    /// <summary>Merges those first that make the greatest ratio of the set least greater: what stays below it costs nothing.</summary>
    private void MergeNeighbours(int most)
    {
        var greatest = Vector256<float>.Zero;
        foreach (var pair in _pairs)
        {
            greatest = Vector256.Max(greatest, InverseK[pair.Norm] * pair.Frequency);
        }

        var freeLoss = most < Capacity ? FreeLossOfFew : FreeLoss;
        var inverse = Vector256<float>.One / greatest;
        while (_pairs.Count > 1)
        {
            var cheapest = 0;
            var leastLoss = float.PositiveInfinity;
            for (var i = 0; i + 1 < _pairs.Count; i++)
            {
                var loss = Greatest(InverseK[_pairs[i].Norm] * _pairs[i + 1].Frequency * inverse);
                if (loss < leastLoss)
                {
                    (cheapest, leastLoss) = (i, loss);
                }
            }

            if (_pairs.Count <= most && leastLoss > freeLoss)
            {
                return;
            }

            _pairs[cheapest] = new Impact(_pairs[cheapest + 1].Frequency, _pairs[cheapest].Norm);
            _pairs.RemoveAt(cheapest + 1);
        }
    }

    private static float Greatest(Vector256<float> numbers)
    {
        var four = Vector128.Max(numbers.GetLower(), numbers.GetUpper());
        var two = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Math.Max(two[0], two[1]);
    }
}
