using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>Memory that the scorers of one search use and the next search on the same thread uses again.</summary>
internal sealed class Scratch
{
    /// <summary>Documents in a window of <see cref="RentSums"/>: 64 KiB, which stay in the second-level cache.</summary>
    public const int Window = 1 << 14;

    /// <summary>What is larger, or more, is left to the garbage collector.</summary>
    private const int MaxKept = 64;

    [ThreadStatic]
    private static List<ScoredDocs>? _freeDocs;

    [ThreadStatic]
    private static List<float[]>? _freeSums;

    private readonly List<ScoredDocs> _docs = [];
    private readonly List<float[]> _sums = [];
    private readonly List<int[]> _numbers = [];
    private readonly List<float[]> _fractions = [];

    /// <summary>An empty list.</summary>
    public ScoredDocs RentDocs()
    {
        var docs = Take(_freeDocs) ?? new ScoredDocs();
        docs.Clear();
        _docs.Add(docs);
        return docs;
    }

    /// <summary>A number for each document of a <see cref="Window"/>, all 0; to be left so between windows.</summary>
    public float[] RentSums()
    {
        var sums = Take(_freeSums) ?? new float[Window];
        _sums.Add(sums);
        return sums;
    }

    /// <summary>As many numbers as a block has, whatever they are.</summary>
    public int[] RentNumbers()
    {
        var numbers = BlockArrays<int>.Rent();
        _numbers.Add(numbers);
        return numbers;
    }

    /// <summary>The same of the other kind.</summary>
    public float[] RentFractions()
    {
        var fractions = BlockArrays<float>.Rent();
        _fractions.Add(fractions);
        return fractions;
    }

    /// <summary>Gives everything back; for the end of a search that went well. After an exception nothing is used again, since sums may not be 0.</summary>
    public void Return()
    {
        foreach (var docs in _docs)
        {
            if (docs.Capacity <= Window)
            {
                Give(_freeDocs ??= [], docs);
            }
        }

        foreach (var sums in _sums)
        {
            Give(_freeSums ??= [], sums);
        }

        foreach (var numbers in _numbers)
        {
            BlockArrays<int>.Return(numbers);
        }

        foreach (var fractions in _fractions)
        {
            BlockArrays<float>.Return(fractions);
        }

        _docs.Clear();
        _sums.Clear();
        _numbers.Clear();
        _fractions.Clear();
    }

    private static T? Take<T>(List<T>? free)
        where T : class
    {
        if (free is not { Count: > 0 })
        {
            return null;
        }

        var last = free[^1];
        free.RemoveAt(free.Count - 1);
        return last;
    }

    private static void Give<T>(List<T> free, T item)
    {
        if (free.Count < MaxKept)
        {
            free.Add(item);
        }
    }
}
