using System.Collections.Concurrent;

namespace NewsSearch.Archive.CrossLanguage;

/// <summary>What was found lately. For any number of threads; two that ask the same at once may both look for it.</summary>
/// <param name="max">Answers that are remembered, about; then all are forgotten.</param>
internal sealed class Memo<TKey, TValue>(int max)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _known = new();
    private int _count;

    /// <summary>What is remembered, or what <paramref name="find"/> gives.</summary>
    public TValue Of(TKey key, Func<TValue> find)
    {
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        var found = find();
        if (Interlocked.Increment(ref _count) > max)
        {
            _known.Clear();
            Interlocked.Exchange(ref _count, 1);
        }

        _known[key] = found;
        return found;
    }
}
