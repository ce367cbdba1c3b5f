using System.Runtime.InteropServices;

namespace NewsSearch.Archive.Highlighting;

/// <summary>What a cluster of marks is worth: a part of the query that is not shown yet most, a shown one less, a repeat least.</summary>
internal sealed class ClusterScore(HashSet<int> shown)
{
    private const int NewUnit = 10_000;
    private const int ShownUnit = 1_000;
    private const int Repeat = 1;

    private readonly Dictionary<int, int> _counts = [];

    /// <summary>The worth of the marks in the cluster.</summary>
    public int Value { get; private set; }

    /// <summary>Takes a mark in.</summary>
    public void Add(int unit)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, unit, out _);
        Value += ++count == 1 ? Worth(unit) : Repeat;
    }

    /// <summary>Leaves a mark out that is in it.</summary>
    public void Remove(int unit)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, unit, out _);
        Value -= --count == 0 ? Worth(unit) : Repeat;
    }

    private int Worth(int unit) => shown.Contains(unit) ? ShownUnit : NewUnit;
}
