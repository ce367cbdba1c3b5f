using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments;

/// <summary>
/// Collects (frequency, norm) pairs and keeps those that no other beats (higher frequency and smaller norm): the Pareto set, at most
/// <see cref="Capacity"/> pairs. Where it is larger, neighbours are merged into pairs that no document has but that beat both.
/// </summary>
/// <remarks>
/// <code>
/// Impacts = (Frequency Norm)*    to the end that the skip entry gives
///   Frequency : varint   this frequency - that of the pair before - 1 (before the first: 0)
///   Norm      : u8       NormCode; above that of the pair before
/// </code>
/// Example: frequency 1 at norm 20 and frequency 3 at norm 40 are <c>00 14 01 28</c>.
/// </remarks>
internal sealed class ImpactSet
{
    /// <summary>Most pairs of a set.</summary>
    public const int Capacity = 8;

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
        var previous = 0;
        foreach (var pair in pairs)
        {
            output.WriteVarint(pair.Frequency - previous - 1);
            output.WriteByte(pair.Norm);
            previous = pair.Frequency;
        }
    }

    /// <summary>Reads the pairs that stand in <paramref name="bytes"/> into <paramref name="pairs"/>; returns how many there are.</summary>
    public static int Read(ReadOnlySpan<byte> bytes, Span<Impact> pairs, IndexInput input, long offset)
    {
        var count = 0;
        var frequency = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var more = IntBlock.ReadVarint(bytes, ref at, input, offset);
            if (count == pairs.Length || at == bytes.Length || more >= int.MaxValue - frequency)
            {
                throw input.Corrupt(offset + at, $"expected up to {pairs.Length} impacts, frequency and norm each, frequencies ascending");
            }

            frequency += more + 1;
            pairs[count++] = new Impact(frequency, bytes[at++]);
        }

        return count;
    }

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
