using System.Security.Cryptography;
using System.Text;
using NewsSearch.Archive.CrossLanguage.Names;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>Keeps the name vocabulary of an index near its newest state: makes another when the one that is there has fallen behind.</summary>
/// <remarks>
/// A vocabulary that is behind only lacks the newest forms, so a question never waits for one but is answered from what there is; only if there is none at all, or making it is the
/// work of a moment (<see cref="QuickForms"/>), it is made before the answer. It lies in a file beside the index (<see cref="NameVocabularyFile"/>), which a process that starts opens at
/// once and which every process may replace. Making one takes seconds for a large archive; it is not begun again before <see cref="Rest"/> times as long has passed. For any number of
/// threads. A vocabulary that was given stays valid after this is disposed: it goes with the last reference.
/// </remarks>
/// <param name="folder">The folder of the index, or null for one in memory.</param>
/// <param name="time">The clock.</param>
internal sealed class EmbeddedNames(string? folder, TimeProvider time) : IDisposable
{
    /// <summary>A vocabulary takes at most one part in so many of the time.</summary>
    public const int Rest = 20;

    /// <summary>With so many forms a vocabulary is made in some 50 ms, and before the answer.</summary>
    public const int QuickForms = 12_000;

    /// <summary>Forms that an article brings to a small archive, about.</summary>
    private const int FormsOfAnArticle = 20;

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();

    /// <summary>Whoever makes a vocabulary holds it.</summary>
    private readonly Lock _maker = new();
    private NameLookups? _current;
    private bool _opened;
    private volatile bool _fileIsDamaged;
    private volatile bool _disposed;
    private Task _making = Task.CompletedTask;
    private long _notBefore = long.MinValue;

    /// <summary>Ends when no vocabulary is being made in the background.</summary>
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

    /// <summary>The newest vocabulary there is; has another made if it is of another state than this.</summary>
    /// <param name="snapshot">The state that is asked.</param>
    public ViewNames For(Snapshot snapshot)
    {
        var known = Known();
        if (!IsOf(known?.Vocabulary, snapshot))
        {
            if (IsQuick(known?.Vocabulary, snapshot))
            {
                MakeNow(snapshot, wait: known is null);
            }
            else
            {
                MakeInBackground(snapshot);
            }

            known = Known();
        }

        return new ViewNames(this, known, IdOf(known?.Vocabulary, snapshot));
    }

    /// <summary>Sees to it that there is a file with the vocabulary of a state, in this thread.</summary>
    /// <exception cref="IOException">Storage failed; the file that was there is still there.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Complete(string folder, Snapshot snapshot, CancellationToken cancellation)
    {
        if (NameVocabularyFile.TryOpen(folder, out var there))
        {
            using (there)
            {
                if (IsOf(there, snapshot))
                {
                    return;
                }
            }
        }

        NameVocabularyFile.Replace(folder, output => Write(output, snapshot, cancellation));
    }

    /// <summary>Never gives a vocabulary again in which damage was found.</summary>
    public void Forget(NameLookups damaged)
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

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _stop.Cancel();
            Making.Wait();
        }
    }

    private NameLookups? Known()
    {
        lock (_lock)
        {
            if (!_opened && folder is not null && NameVocabularyFile.TryOpen(folder, out var found))
            {
                _current = new NameLookups(found);
            }

            _opened = true;
            return _current;
        }
    }

    private static bool IsOf(NameVocabulary? vocabulary, Snapshot snapshot) => string.Equals(vocabulary?.State.Id, snapshot.StateId, StringComparison.Ordinal);

    private static bool IsQuick(NameVocabulary? known, Snapshot snapshot) =>
        known is null || known.Forms + (FormsOfAnArticle * Math.Max(0, snapshot.DocCount - known.State.Articles)) <= QuickForms;

    /// <summary>Identity of an answer from this state with these names: that of the state alone if both are of the same.</summary>
    private static string IdOf(NameVocabulary? vocabulary, Snapshot snapshot)
    {
        if (IsOf(vocabulary, snapshot))
        {
            return snapshot.StateId;
        }

        var other = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(vocabulary?.State.Id ?? "")).AsSpan(0, 4));
        return $"{snapshot.StateId}~{other}";
    }

    private void MakeInBackground(Snapshot snapshot)
    {
        lock (_lock)
        {
            if (!_making.IsCompleted || !IsDue())
            {
                return;
            }

            var own = snapshot.Share();
            _making = Task.Run(() =>
            {
                using (own)
                {
                    MakeNow(own, wait: true);
                }
            });
        }
    }

    /// <summary>Makes a vocabulary, unless another thread is at it and this one would not <paramref name="wait"/>.</summary>
    private void MakeNow(Snapshot snapshot, bool wait)
    {
        if (wait)
        {
            _maker.Enter();
        }
        else if (!_maker.TryEnter())
        {
            return;
        }

        try
        {
            if (IsDue() && !IsOf(Known()?.Vocabulary, snapshot))
            {
                Make(snapshot);
            }
        }
        finally
        {
            _maker.Exit();
        }
    }

    /// <summary>Whether the rest after the last one is over. One that was quick needs none.</summary>
    private bool IsDue() => !_disposed && time.GetTimestamp() >= Volatile.Read(ref _notBefore);

    private void Make(Snapshot snapshot)
    {
        var started = time.GetTimestamp();
        var rests = true;
        try
        {
            var made = MadeOf(snapshot);
            rests = made.Forms > QuickForms;
            Show(made);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or UnauthorizedAccessException or InvalidDataException or CorruptIndexException)
        {
            // A later question tries again; what is wrong with the index, searching it tells.
        }
        finally
        {
            var now = time.GetTimestamp();
            Volatile.Write(ref _notBefore, rests ? now + (Rest * (now - started)) : now);
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
        Write(made, snapshot, _stop.Token);
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

    private static void Write(Stream output, Snapshot snapshot, CancellationToken cancellation) => NameVocabularyWriter.Write(
        output, SnapshotForms.Of(snapshot, cancellation), new NameVocabularyState(snapshot.Generation, snapshot.StateId, snapshot.DocCount), cancellation);

    /// <summary>Whoever searches in the one before keeps its memory until done: it goes with the last reference.</summary>
    private void Show(NameVocabulary newer)
    {
        lock (_lock)
        {
            _current = new NameLookups(newer);
        }
    }
}
