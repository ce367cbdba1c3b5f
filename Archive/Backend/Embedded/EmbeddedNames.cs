using NewsSearch.Archive.CrossLanguage.Names;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>Keeps the name vocabulary of an index near its newest state: makes another in the background when the one that is there has fallen behind.</summary>
/// <remarks>
/// A vocabulary that is behind only lacks the newest forms, so a question never waits for one but is answered from what there is. It lies in a file beside the index
/// (<see cref="NameVocabularyFile"/>), which a process that starts opens at once and which every process may replace. Making one is the work of a moment for a small archive and of
/// seconds for a large one; it is not begun again before <see cref="Rest"/> times as long has passed. For any number of threads.
/// </remarks>
/// <param name="folder">The folder of the index, or null for one in memory.</param>
/// <param name="time">The clock.</param>
internal sealed class EmbeddedNames(string? folder, TimeProvider time) : IDisposable
{
    /// <summary>A vocabulary takes at most one part in so many of the time.</summary>
    public const int Rest = 20;

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private NameVocabulary? _current;
    private bool _opened;
    private volatile bool _fileIsDamaged;
    private Task _making = Task.CompletedTask;
    private long _notBefore;

    /// <summary>Ends when no vocabulary is being made.</summary>
    public Task Making
    {
        get
        {
            lock (_lock)
            {
                return _making;
            }
        }
    }

    /// <summary>Forms that sound like a name; see <see cref="NameVocabulary.Find"/>. None as long as there is no vocabulary at all.</summary>
    /// <param name="snapshot">The state that is asked.</param>
    /// <param name="surface">One folded form.</param>
    /// <param name="target">The script of the forms.</param>
    /// <param name="max">How many at most.</param>
    public IReadOnlyList<NameMatch> Find(Snapshot snapshot, string surface, NameScript target, int max)
    {
        var vocabulary = For(snapshot);
        try
        {
            return vocabulary?.Find(surface, target, max) ?? [];
        }
        catch (InvalidDataException)
        {
            Forget(vocabulary!);
            return [];
        }
    }

    /// <summary>The newest vocabulary there is, or null; has another made if it is of another state than this.</summary>
    public NameVocabulary? For(Snapshot snapshot)
    {
        lock (_lock)
        {
            if (!_opened && folder is not null && NameVocabularyFile.TryOpen(folder, out var found))
            {
                _current = found;
            }

            _opened = true;
            var behind = !string.Equals(_current?.State.Id, snapshot.StateId, StringComparison.Ordinal);
            if (behind && _making.IsCompleted && time.GetTimestamp() >= _notBefore && !_stop.IsCancellationRequested)
            {
                var own = snapshot.Share();
                _making = Task.Run(() => Make(own));
            }

            return _current;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        Making.Wait();
        _stop.Dispose();
        _current?.Dispose();
    }

    private void Make(Snapshot snapshot)
    {
        var started = time.GetTimestamp();
        try
        {
            Show(MadeOf(snapshot));
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or UnauthorizedAccessException or InvalidDataException or CorruptIndexException)
        {
            // The next question tries again; what is wrong with the index, searching it tells.
        }
        finally
        {
            snapshot.Dispose();
            lock (_lock)
            {
                var now = time.GetTimestamp();
                _notBefore = now + (Rest * (now - started));
            }
        }
    }

    private NameVocabulary MadeOf(Snapshot snapshot)
    {
        // Another process may have been first.
        if (folder is not null && !_fileIsDamaged && NameVocabularyFile.TryOpen(folder, out var other))
        {
            if (string.Equals(other.State.Id, snapshot.StateId, StringComparison.Ordinal))
            {
                return other;
            }

            other.Dispose();
        }

        using var made = new MemoryStream();
        var state = new NameVocabularyState(snapshot.Generation, snapshot.StateId, snapshot.DocCount);
        NameVocabularyWriter.Write(made, SnapshotForms.Of(snapshot), state, _stop.Token);
        if (folder is not null)
        {
            try
            {
                NameVocabularyFile.Replace(folder, made.WriteTo);
                _fileIsDamaged = false;
                return NameVocabulary.Open(Path.Combine(folder, NameVocabularyFile.Name));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A folder that only others may write, or a full disk: memory will do.
            }
        }

        return NameVocabulary.Over(made.ToArray());
    }

    /// <summary>Whoever searches in the one before keeps its memory until done: it goes with the last reference.</summary>
    private void Show(NameVocabulary newer)
    {
        lock (_lock)
        {
            _current = newer;
        }
    }

    private void Forget(NameVocabulary damaged)
    {
        lock (_lock)
        {
            if (ReferenceEquals(_current, damaged))
            {
                _current = null;
                _fileIsDamaged = true;
            }
        }
    }
}
