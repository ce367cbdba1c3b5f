namespace NewsSearch.Engine.Segments.Postings;

/// <summary>
/// Arrays of <see cref="PostingsCursor.BlockSize"/> numbers that this thread has used before and that are in the processor's caches still: most searches need a few, and new ones would be
/// fetched from memory.
/// </summary>
internal static class BlockArrays<T>
    where T : struct
{
    /// <summary>What is more is left to the garbage collector.</summary>
    private const int MaxKept = 128;

    [ThreadStatic]
    private static Stack<T[]>? _free;

    /// <summary>An array with whatever its last user left in it.</summary>
    public static T[] Rent() => _free is { } free && free.TryPop(out var array) ? array : new T[PostingsCursor.BlockSize];

    /// <summary>Gives one back that nobody uses any more; any other array is ignored.</summary>
    public static void Return(T[] array)
    {
        var free = _free ??= new Stack<T[]>();
        if (array.Length == PostingsCursor.BlockSize && free.Count < MaxKept)
        {
            free.Push(array);
        }
    }
}
