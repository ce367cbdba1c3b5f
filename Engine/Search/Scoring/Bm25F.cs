using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Scoring;

/// <summary>The score of one word by its weighted frequency and the weighted length of the document's fields; see <see cref="Queries.WordQuery"/>.</summary>
/// <remarks>Score = idf * tf / (tf + K), with K of <see cref="LengthTable"/>.</remarks>
internal sealed class Bm25F(double idf, LengthTable lengths)
{
    /// <summary>
    /// Upper bounds are made greater by this: rounding may lift a score by some units of its last place (2^-24) above the bound computed from greater arguments.
    /// </summary>
    private const float BoundSlack = 1 + (1f / (1 << 20));

    /// <summary>The word's inverse document frequency.</summary>
    public float Idf { get; } = (float)idf;

    /// <summary>Where there is one field: K by the norm's code.</summary>
    public float[] SingleFieldK => lengths.SingleFieldK;

    /// <summary>What the lengths of the fields make of K.</summary>
    public LengthTable Lengths => lengths;

    /// <summary>More than any score of the word.</summary>
    public float MaxScore => Idf * BoundSlack;

    /// <summary>ln(1 + (N - df + 0.5) / (df + 0.5)): Lucene's, never negative.</summary>
    public static double InverseDocumentFrequency(long documents, long docFreq) => Math.Log(1 + ((documents - docFreq + 0.5) / (docFreq + 0.5)));

    /// <summary>The score for a weighted frequency.</summary>
    public static float Score(float idf, float frequency, float k) => idf * (frequency / (frequency + k));

    /// <summary>An upper bound of the scores of documents whose weighted frequency is at most so many times K.</summary>
    public float Bound(float ratio) => ratio <= 0 ? 0 : ratio < 1e30f ? Idf * (ratio / (1 + ratio)) * BoundSlack : MaxScore;

    /// <summary>An upper bound of K for a document with a weighted frequency of 1 that scores <paramref name="least"/>; with others, so many times as much.</summary>
    public float GreatestK(float least)
    {
        var score = least / BoundSlack;
        return score <= 0 ? float.PositiveInfinity : score < Idf ? (Idf - score) / score * BoundSlack : 0;
    }

    /// <summary>A lower bound of the weighted frequency with which a document scores <paramref name="least"/> if its K is at least <paramref name="k"/>.</summary>
    public float LeastFrequency(float least, float k)
    {
        var score = least / BoundSlack;
        return score <= 0 ? 0 : score < Idf ? k * (score / (Idf - score)) / BoundSlack : float.PositiveInfinity;
    }

    /// <summary>Adds the scores of the documents of <paramref name="docs"/>, whose weighted frequencies are given.</summary>
    public void AddScores(SegmentReader reader, int from, int to, ReadOnlySpan<ulong> docs, ReadOnlySpan<float> frequencies, Span<float> scores)
    {
        Span<float> k = stackalloc float[DocIterator.Window];
        k = k[..(to - from)];
        k.Fill(lengths.Base);
        for (var field = 0; field < lengths.Fields.Length; field++)
        {
            var norms = reader.Norms(lengths.Fields[field].Number, from, to - from);
            var addends = lengths.Addends(field);
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

    /// <summary>Makes scores of the weighted frequencies of ascending documents.</summary>
    /// <param name="reader">The segment.</param>
    /// <param name="docs">The documents.</param>
    /// <param name="scores">On entry the weighted frequency of each, on return its score.</param>
    /// <remarks>Does what <see cref="Score(float, float, float)"/> with <see cref="K"/> does for each, a block at a time.</remarks>
    [SkipLocalsInit]
    public void Score(SegmentReader reader, ReadOnlySpan<int> docs, Span<float> scores)
    {
        Span<float> kOfBlock = stackalloc float[PostingsCursor.BlockSize];
        for (; !docs.IsEmpty; docs = docs[Math.Min(docs.Length, kOfBlock.Length)..])
        {
            var some = docs[..Math.Min(docs.Length, kOfBlock.Length)];
            var k = kOfBlock[..some.Length];
            k.Fill(lengths.Base);
            for (var field = 0; field < lengths.Fields.Length; field++)
            {
                var norms = reader.Norms(lengths.Fields[field].Number, some[0], some[^1] - some[0] + 1);
                var addends = lengths.Addends(field);
                for (var i = 0; i < some.Length; i++)
                {
                    k[i] += addends[norms[some[i] - some[0]]];
                }
            }

            Score(k, scores[..some.Length]);
            scores = scores[some.Length..];
        }
    }

    private void Score(ReadOnlySpan<float> k, Span<float> scores)
    {
        ref var ofK = ref MemoryMarshal.GetReference(k);
        ref var score = ref MemoryMarshal.GetReference(scores[..k.Length]);
        var i = 0;
        for (; i <= scores.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var frequency = Vector256.LoadUnsafe(ref score, (nuint)i);
            (frequency / (frequency + Vector256.LoadUnsafe(ref ofK, (nuint)i)) * Idf).StoreUnsafe(ref score, (nuint)i);
        }

        for (; i < scores.Length; i++)
        {
            scores[i] = Score(Idf, scores[i], k[i]);
        }
    }

    /// <summary>K of one document, exactly as <see cref="AddScores"/> has it.</summary>
    public float K(SegmentReader reader, int doc)
    {
        var k = lengths.Base;
        for (var field = 0; field < lengths.Fields.Length; field++)
        {
            k += lengths.Addends(field)[reader.Norms(lengths.Fields[field].Number, doc, 1)[0]];
        }

        return k;
    }
}
