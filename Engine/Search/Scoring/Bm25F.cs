using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Scoring;

/// <summary>The score of one word by its weighted frequency and the weighted length of the document's fields; see <see cref="Queries.WordQuery"/>.</summary>
/// <remarks>Score = idf * tf / (tf + K), K = k1 * (1 - b) + sum over fields of k1 * b * weight * length / average: the addends are tables over the norm's code.</remarks>
internal sealed class Bm25F
{
    private readonly int[] _fields;
    private readonly float[][] _lengthAddends;
    private readonly float _base;

    /// <summary>For one word.</summary>
    /// <param name="idf">Its inverse document frequency.</param>
    /// <param name="parameters">k1 and b.</param>
    /// <param name="fields">The fields and their weights.</param>
    /// <param name="averageLength">The weighted average length of the fields together; 0 if all are empty.</param>
    public Bm25F(double idf, Bm25Parameters parameters, IReadOnlyList<WeightedField> fields, double averageLength)
    {
        Idf = (float)idf;
        AverageLength = averageLength > 0 ? averageLength : 1;
        _base = parameters.K1 * (1 - parameters.B);
        _fields = [.. fields.Select(field => field.Number)];
        _lengthAddends = new float[fields.Count][];
        for (var i = 0; i < fields.Count; i++)
        {
            var factor = (double)parameters.K1 * parameters.B * fields[i].Weight / AverageLength;
            _lengthAddends[i] = new float[256];
            for (var code = 0; code < 256; code++)
            {
                _lengthAddends[i][code] = (float)(factor * NormCode.Decode((byte)code));
            }
        }

        SingleFieldK = new float[256];
        for (var code = 0; code < 256; code++)
        {
            SingleFieldK[code] = _base + _lengthAddends[0][code];
        }
    }

    /// <summary>The word's inverse document frequency.</summary>
    public float Idf { get; }

    /// <summary>The weighted average length.</summary>
    public double AverageLength { get; }

    /// <summary>Where there is one field: K by the norm's code.</summary>
    public float[] SingleFieldK { get; }

    /// <summary>ln(1 + (N - df + 0.5) / (df + 0.5)): Lucene's, never negative.</summary>
    public static double InverseDocumentFrequency(long documents, long docFreq) => Math.Log(1 + ((documents - docFreq + 0.5) / (docFreq + 0.5)));

    /// <summary>The score for a weighted frequency.</summary>
    public static float Score(float idf, float frequency, float k) => idf * (frequency / (frequency + k));

    /// <summary>Adds the scores of the documents of <paramref name="docs"/>, whose weighted frequencies are given.</summary>
    public void AddScores(SegmentReader reader, int from, int to, ReadOnlySpan<ulong> docs, ReadOnlySpan<float> frequencies, Span<float> scores)
    {
        Span<float> k = stackalloc float[DocIterator.Window];
        k = k[..(to - from)];
        k.Fill(_base);
        for (var field = 0; field < _fields.Length; field++)
        {
            var norms = reader.Norms(_fields[field], from, to - from);
            var addends = _lengthAddends[field];
            for (var i = Bits.NextSet(docs, 0); i >= 0; i = Bits.NextSet(docs, i + 1))
            {
                k[i] += addends[norms[i]];
            }
        }

        for (var i = Bits.NextSet(docs, 0); i >= 0; i = Bits.NextSet(docs, i + 1))
        {
            scores[i] += Score(Idf, frequencies[i], k[i]);
        }
    }

    /// <summary>K of one document, exactly as <see cref="AddScores"/> has it.</summary>
    public float K(SegmentReader reader, int doc)
    {
        var k = _base;
        for (var field = 0; field < _fields.Length; field++)
        {
            k += _lengthAddends[field][reader.Norms(_fields[field], doc, 1)[0]];
        }

        return k;
    }
}
