using NewsSearch.Archive.Backend;

namespace NewsSearch.Archive.Answering;

/// <summary>
/// Keeps the states of the archive that cursors go on in: each at least <see cref="KeepFor"/> after its last use, and at most <see cref="MaxKept"/> of them; then the one
/// unused for longest goes first. For any number of threads.
/// </summary>
/// <remarks>What has expired is let go the next time that anything is asked or kept; an archive that nobody asks keeps what it has.</remarks>
internal sealed class ViewKeeper(TimeProvider time) : IDisposable
{
    /// <summary>States that are kept at most.</summary>
    public const int MaxKept = 8;

    /// <summary>How long a state is kept after its last use.</summary>
    public static readonly TimeSpan KeepFor = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    private bool _disposed;

    /// <summary>The state with this id, which the caller disposes; null if it is not kept. Counts as a use.</summary>
    public IArticleView? Find(string stateId)
    {
        lock (_lock)
        {
            LetExpiredGo();
            if (!_kept.TryGetValue(stateId, out var kept))
            {
                return null;
            }

            _kept[stateId] = kept with { UsedAt = time.GetTimestamp() };
            return kept.View.Share();
        }
    }

    /// <summary>Keeps the state of <paramref name="view"/>, which stays its caller's.</summary>
    public void Keep(IArticleView view)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            LetExpiredGo();
            var own = _kept.TryGetValue(view.StateId, out var kept) ? kept.View : view.Share();
            _kept[view.StateId] = new Kept(own, time.GetTimestamp());
            while (_kept.Count > MaxKept)
            {
                LetGo(_kept.Where(other => other.Value.View != own).MinBy(other => other.Value.UsedAt).Key);
            }
        }
    }

    /// <summary>Lets everything go.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            foreach (var stateId in _kept.Keys.ToList())
            {
                LetGo(stateId);
            }
        }
    }

    private void LetExpiredGo()
    {
        foreach (var stateId in _kept.Where(kept => time.GetElapsedTime(kept.Value.UsedAt) > KeepFor).Select(kept => kept.Key).ToList())
        {
            LetGo(stateId);
        }
    }

    private void LetGo(string stateId)
    {
        _kept.Remove(stateId, out var kept);
        kept.View?.Dispose();
    }

    private readonly record struct Kept(IArticleView View, long UsedAt);
}
