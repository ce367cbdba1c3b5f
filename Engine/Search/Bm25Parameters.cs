namespace NewsSearch.Engine.Search;

/// <summary>Constants of BM25 (Robertson and Zaragoza 2009).</summary>
/// <param name="K1">Saturation of the term frequency, from 0.</param>
/// <param name="B">Weight of the length, 0 to 1.</param>
public readonly record struct Bm25Parameters(float K1, float B)
{
    /// <summary>Lucene's defaults: 1.2 and 0.75.</summary>
    public static Bm25Parameters Default => new(1.2f, 0.75f);

    /// <summary>Whether both are in their range.</summary>
    internal bool AreInRange => float.IsFinite(K1) && K1 >= 0 && B >= 0 && B <= 1;
}
