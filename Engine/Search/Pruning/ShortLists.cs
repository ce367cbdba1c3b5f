using NewsSearch.Engine.Search.Scoring;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>
/// The terms of a word that have less than a block of documents each. A word with its translations has dozens of these: a cursor and bounds for each would cost more than their postings, so
/// all are decoded at once, and bounded together.
/// </summary>
/// <remarks>
/// The segment is cut into equal parts. In each, the ratios of weighted frequency and K of all postings are summed: no document in it has more, and since most documents have one rare
/// term at most, the greatest of these sums is mostly far below the sum of what each term has at most.
/// </remarks>
/// <param name="reader">The segment.</param>
/// <param name="scratch">Gives memory.</param>
internal sealed class ShortLists(SegmentReader reader, Scratch scratch)
{
    /// <summary>As many parts as <see cref="Scratch.RentFractions"/> has numbers, at most.</summary>
    private const int MaxParts = PostingsCursor.BlockSize;

    /// <summary>Parts have 256 documents at least.</summary>
    private const int LeastShift = 8;

    private readonly ScoredDocs _postings = scratch.RentDocs();
    private readonly float[] _ratios = Cleared(scratch.RentFractions());
    private readonly int _shift = Shift(reader.DocCount);

    /// <summary>Whether a term's postings are few enough to be among these.</summary>
    public static bool IsShort(PostingsCursor cursor) => cursor.DocFreq < PostingsCursor.BlockSize;

    /// <summary>Decodes the postings of a term, whose cursor needs no more memory afterwards.</summary>
    /// <param name="postings">The postings; <see cref="IsShort"/>.</param>
    /// <param name="field">The term's field.</param>
    /// <param name="leastK">The least K by the norm's code of that field.</param>
    public ShortFrequencies Add(WeightedPostings postings, int field, float[] leastK)
    {
        var (cursor, weight) = postings;
        cursor.NextBlock();
        var docs = cursor.Docs;
        var frequencies = cursor.Frequencies;
        var norms = reader.Norms(field, docs[0], docs[^1] - docs[0] + 1);
        var start = _postings.Count;
        for (var i = 0; i < docs.Length; i++)
        {
            var frequency = weight * frequencies[i];
            _postings.Add(docs[i], frequency);
            _ratios[docs[i] >> _shift] += frequency / leastK[norms[docs[i] - docs[0]]];
        }

        var count = docs.Length;
        cursor.Release();
        return new ShortFrequencies(_postings, start, count);
    }

    /// <summary>The greatest sum of ratios of weighted frequency and K of a document in [<paramref name="from"/>, <paramref name="to"/>), or more.</summary>
    public float Greatest(int from, int to)
    {
        var greatest = 0f;
        var last = (Math.Min(to, reader.DocCount) - 1) >> _shift;
        for (var part = from >> _shift; part <= last; part++)
        {
            greatest = Math.Max(greatest, _ratios[part]);
        }

        return greatest;
    }

    private static int Shift(int docCount)
    {
        var shift = LeastShift;
        while (((docCount - 1) >> shift) >= MaxParts)
        {
            shift++;
        }

        return shift;
    }

    private static float[] Cleared(float[] numbers)
    {
        numbers.AsSpan().Clear();
        return numbers;
    }
}
