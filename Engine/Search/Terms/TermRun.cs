namespace NewsSearch.Engine.Search.Terms;

/// <summary>Neighbouring terms of a dictionary by their places in its order: from <paramref name="From"/> up to, not including, <paramref name="To"/>.</summary>
internal readonly record struct TermRun(int From, int To)
{
    /// <summary>How many there are.</summary>
    public int Length => Math.Max(0, To - From);
}
