namespace NewsSearch.Archive.Queries;

/// <summary>What a word of a query may be in the other language.</summary>
/// <param name="Words">One word, in any form, or a phrase: one token each.</param>
/// <param name="Weight">What an occurrence counts beside one of the word itself: 0.01 to 1, in hundredths.</param>
/// <param name="By">Where it comes from.</param>
public sealed record Rendering(IReadOnlyList<string> Words, float Weight, RenderingSource By)
{
    private const float LeastWithRelatives = 0.3f;

    /// <summary>Whether it also stands for what is named for it, as Гродно for гродненский: one word that is not too unlikely.</summary>
    public bool FindsRelatives => Words.Count == 1 && Weight >= LeastWithRelatives;

    /// <inheritdoc/>
    public bool Equals(Rendering? other) => other is not null && Weight.Equals(other.Weight) && By == other.By && Words.SequenceEqual(other.Words, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ListHash.Of(Words), Weight, By);
}
