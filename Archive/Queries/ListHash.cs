namespace NewsSearch.Archive.Queries;

/// <summary>Hash of a list by its elements, for nodes that are equal when their clauses are.</summary>
internal static class ListHash
{
    public static int Of<T>(IReadOnlyList<T> list)
    {
        var hash = default(HashCode);
        foreach (var item in list)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
