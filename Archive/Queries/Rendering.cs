namespace NewsSearch.Archive.Queries;

/// <summary>What a word of a query may be in the other language.</summary>
/// <param name="Words">One word, in any form, or a phrase: one token each.</param>
/// <param name="Weight">What an occurrence counts beside one of the word itself: 0.01 to 1, in hundredths.</param>
/// <param name="By">Where it comes from.</param>
public sealed record Rendering(IReadOnlyList<string> Words, float Weight, RenderingSource By)
{
    /// <summary>The weight of a rendering as good as the word itself; the query language does not print it.</summary>
    public const float MaxWeight = 1;

    private const double MinWeight = 0.01;
    private const int WeightDigits = 2;
    private const float LeastWithRelatives = 0.3f;

    /// <summary>Whether it also stands for what is named for it, as Гродно for гродненский: one word that is not too unlikely.</summary>
    public bool FindsRelatives => Words.Count == 1 && Weight >= LeastWithRelatives;

    /// <summary>The weight that the query language can express nearest to <paramref name="weight"/>.</summary>
    public static float LimitWeight(double weight) => (float)Math.Round(Math.Clamp(weight, MinWeight, MaxWeight), WeightDigits);

    /// <inheritdoc/>
    public bool Equals(Rendering? other) => other is not null && Weight.Equals(other.Weight) && By == other.By && Words.SequenceEqual(other.Words, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ListHash.Of(Words), Weight, By);
}
