namespace NewsSearch.Engine.Search.Matching;

/// <summary>A run of document numbers: from <paramref name="From"/> up to, not including, <paramref name="To"/>.</summary>
internal readonly record struct DocRange(int From, int To)
{
    /// <summary>How many there are.</summary>
    public int Length => Math.Max(0, To - From);

    /// <summary>The documents that are in both.</summary>
    public DocRange Intersect(DocRange other) => new(Math.Max(From, other.From), Math.Min(To, other.To));
}
