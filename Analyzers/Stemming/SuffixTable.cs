namespace NewsSearch.Analyzers.Stemming;

/// <summary>Endings of one step of a stemmer, found longest first, as Snowball's <c>among</c> does.</summary>
/// <typeparam name="TAction">What the step does with an ending.</typeparam>
internal sealed class SuffixTable<TAction>
    where TAction : struct
{
    private readonly (string Suffix, TAction Action)[] _longestFirst;

    /// <summary>Sorts the endings once.</summary>
    /// <param name="groups">Endings, separated by blanks, with what is done with them.</param>
    public SuffixTable(params ReadOnlySpan<(string Suffixes, TAction Action)> groups)
    {
        var all = new List<(string, TAction)>();
        foreach (var (suffixes, action) in groups)
        {
            foreach (var suffix in suffixes.Split(' '))
            {
                all.Add((suffix, action));
            }
        }

        _longestFirst = [.. all.OrderByDescending(entry => entry.Item1.Length)];
    }

    /// <summary>Length of the longest ending of <paramref name="word"/> in the table; 0 when it has none.</summary>
    public int Find(ReadOnlySpan<char> word, out TAction action)
    {
        foreach (var (suffix, found) in _longestFirst)
        {
            if (word.EndsWith(suffix))
            {
                action = found;
                return suffix.Length;
            }
        }

        action = default;
        return 0;
    }
}
