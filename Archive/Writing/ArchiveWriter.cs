using System.Collections.Concurrent;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Backend;
using NewsSearch.Archive.Backend.Embedded;

namespace NewsSearch.Archive.Writing;

/// <summary>Writes an archive; one writer an index. For any number of threads.</summary>
/// <remarks>
/// What it was told since the last refresh it remembers itself (an id and a hash an article), so that putting the same article twice is noticed at once. After
/// <see cref="MaxPending"/> articles it refreshes by itself, so that this memory stays bounded; they are searchable in this process then.
/// </remarks>
public sealed class ArchiveWriter : IDisposable
{
    /// <summary>Articles that are put or deleted between two refreshes at most.</summary>
    public const int MaxPending = 1 << 16;

    private readonly IArticleStore _store;
    private readonly ConcurrentDictionary<string, PendingArticle> _pending = new(StringComparer.Ordinal);

    /// <summary>Ids that were put from an origin since the last refresh; some may have been put from another one or deleted since.</summary>
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> _putFrom = new(StringComparer.Ordinal);

    /// <summary>Read: something is put or deleted. Write: what is pending is settled.</summary>
    private readonly ReaderWriterLockSlim _refreshing = new();
    private readonly Lock[] _idLocks = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];
    private int _pendingCount;

    internal ArchiveWriter(IArticleStore store) => _store = store;

    /// <summary>What this writer writes, as of the last refresh.</summary>
    internal IArticleIndex Index => _store.Index;

    /// <summary>Whether anything was put, deleted or packed that is not durable yet.</summary>
    public bool HasChanges => _store.HasChanges;

    /// <summary>Opens the index in a folder to write, or creates it.</summary>
    /// <exception cref="ArchiveHeldException">Another writer holds it; names the holder.</exception>
    /// <exception cref="ArchiveOutdatedException">It was made with another analysis: reindex.</exception>
    public static ArchiveWriter Open(string indexFolder, ArchiveWriterOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(indexFolder);
        ArgumentNullException.ThrowIfNull(options);
        return new ArchiveWriter(EmbeddedBackend.OpenStore(indexFolder, options));
    }

    /// <summary>Puts an article; one with its id is replaced.</summary>
    /// <param name="article">The article.</param>
    /// <param name="origin">The file that it came from, as the reader names it, or null; 1 to 1,024 UTF-8 bytes. See <see cref="IdsFrom"/>. The same article from another
    /// origin replaces it.</param>
    /// <exception cref="ArgumentException">The origin is too long, or the article has no valid id or text.</exception>
    public PutOutcome Put(Article article, string? origin)
    {
        ArgumentNullException.ThrowIfNull(article);
        var entry = ArticlePayload.Encode(article, origin);
        var outcome = Change(article.Id, known => Put(entry, known));
        RefreshIfDue();
        return outcome;
    }

    /// <summary>Deletes an article. True if there was one.</summary>
    public bool Delete(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var deleted = Change(id, known => Delete(id, known));
        RefreshIfDue();
        return deleted;
    }

    /// <summary>Ids of all articles that came from <paramref name="origin"/>; an article that was put again from another one does not come from it any more.</summary>
    public IReadOnlyList<string> IdsFrom(string origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        _refreshing.EnterReadLock();
        try
        {
            var settled = _store.IdsFrom(origin).Where(id => !_pending.ContainsKey(id));
            var put = _putFrom.GetValueOrDefault(origin)?.Keys.Where(id => IsFrom(id, origin)) ?? [];
            return [.. settled, .. put];
        }
        finally
        {
            _refreshing.ExitReadLock();
        }
    }

    /// <summary>All origins of articles, as of the last refresh or commit; in no order.</summary>
    public IReadOnlyList<string> Origins() => _store.Origins();

    /// <summary>Makes what was put searchable in this process.</summary>
    public void Refresh() => Settle(() =>
    {
        _store.Refresh();
        return true;
    });

    /// <summary>Makes what was put durable; returns the generation.</summary>
    /// <exception cref="ArchiveRevertedException">Storage failed to keep it: what was put since the last commit must be put again.</exception>
    public long Commit(CancellationToken cancellation) => Settle(() => _store.Commit(cancellation));

    /// <summary>Merges all into one segment without deleted articles, and commits.</summary>
    /// <exception cref="ArchiveRevertedException">Storage failed to keep it: what was put since the last commit must be put again.</exception>
    public void Compact(IProgress<double>? progress, CancellationToken cancellation) => Settle(() =>
    {
        _store.Compact(progress, cancellation);
        return true;
    });

    /// <summary>Size and shape, as of the last refresh or commit.</summary>
    public ArchiveStatistics Statistics()
    {
        using var view = _store.AsItIs();
        return ArchiveMaintenance.StatisticsOf(view);
    }

    /// <summary>
    /// Sees to it that the names of the last refresh or commit can be looked up by their sound, also by whoever opens the index next: before it returns for a small archive, in the
    /// background for a large one. Questions do the same; a writer that nobody asks is to be told.
    /// </summary>
    public void FollowNames() => _store.FollowNames();

    /// <summary>Drops what was not committed and releases the index.</summary>
    public void Dispose()
    {
        _store.Dispose();
        _refreshing.Dispose();
    }

    private (PutOutcome, PendingArticle?) Put(ArticleEntry entry, long? known)
    {
        if (known == entry.Hash)
        {
            return (PutOutcome.Unchanged, null);
        }

        _store.Put(entry);
        return (known is null ? PutOutcome.Added : PutOutcome.Replaced, new PendingArticle(entry.Hash, entry.Origin));
    }

    private (bool, PendingArticle?) Delete(string id, long? known)
    {
        if (known is null)
        {
            return (false, null);
        }

        _store.Delete(id);
        return (true, new PendingArticle(null, null));
    }

    /// <summary>Changes one article, while no refresh runs and nobody else changes the same.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="change">Is given the hash of what is there now, or null; gives back its result, and what is there afterwards if that changed.</param>
    private T Change<T>(string id, Func<long?, (T Result, PendingArticle? Now)> change)
    {
        _refreshing.EnterReadLock();
        try
        {
            lock (_idLocks[(uint)string.GetHashCode(id, StringComparison.Ordinal) % (uint)_idLocks.Length])
            {
                var known = _pending.TryGetValue(id, out var pending) ? pending.Hash : _store.HashOf(id);
                var (result, now) = change(known);
                if (now is { } changed)
                {
                    Remember(id, changed);
                }

                return result;
            }
        }
        finally
        {
            _refreshing.ExitReadLock();
        }
    }

    private void Remember(string id, PendingArticle article)
    {
        _pending[id] = article;
        if (article.Origin is { } origin)
        {
            _putFrom.GetOrAdd(origin, static _ => new ConcurrentDictionary<string, bool>(StringComparer.Ordinal))[id] = true;
        }

        Interlocked.Increment(ref _pendingCount);
    }

    private bool IsFrom(string id, string origin) =>
        _pending.TryGetValue(id, out var pending) && string.Equals(pending.Origin, origin, StringComparison.Ordinal);

    private void RefreshIfDue()
    {
        if (Volatile.Read(ref _pendingCount) >= MaxPending)
        {
            Refresh();
        }
    }

    /// <summary>Does what makes all that was put visible in the index, or drops it, so that it need not be remembered any more.</summary>
    private T Settle<T>(Func<T> work)
    {
        _refreshing.EnterWriteLock();
        try
        {
            var result = work();
            ForgetPending();
            return result;
        }
        catch (ArchiveRevertedException)
        {
            ForgetPending();
            throw;
        }
        finally
        {
            _refreshing.ExitWriteLock();
        }
    }

    private void ForgetPending()
    {
        _pending.Clear();
        _putFrom.Clear();
        _pendingCount = 0;
    }

    /// <summary>What became of an article since the last refresh: its hash and origin, or no hash if it was deleted.</summary>
    private readonly record struct PendingArticle(long? Hash, string? Origin);
}
