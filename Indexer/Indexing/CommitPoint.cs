using System.Runtime.ExceptionServices;
using NewsSearch.Archive.Writing;

namespace NewsSearch.Indexer.Indexing;

/// <summary>Commits now and then, and notes in the journal which files are in the index for good. For any number of threads.</summary>
/// <remarks>After a commit failed it commits no more: parts of files that were put before may be lost with it, so those files must be read again, by the next pass.</remarks>
internal sealed class CommitPoint(ArchiveWriter writer, SourceJournal journal, TimeProvider time, TimeSpan interval)
{
    private readonly Lock _committing = new();
    private readonly Lock _lock = new();
    private List<JournalEntry> _done = [];
    private ExceptionDispatchInfo? _failure;
    private long _lastCommit = time.GetTimestamp();

    /// <summary>A file whose articles have all been put; the journal learns it after the next commit.</summary>
    public void Done(JournalEntry entry)
    {
        lock (_lock)
        {
            _done.Add(entry);
        }
    }

    /// <summary>Commits if the last time is long ago and no other thread is at it.</summary>
    public void CommitIfDue()
    {
        if (time.GetElapsedTime(Interlocked.Read(ref _lastCommit)) < interval || !_committing.TryEnter())
        {
            return;
        }

        try
        {
            CommitAndNote();
        }
        finally
        {
            _committing.Exit();
        }
    }

    /// <summary>Commits, if there is anything to commit or to note.</summary>
    public void Commit()
    {
        lock (_committing)
        {
            CommitAndNote();
        }
    }

    private void CommitAndNote()
    {
        _failure?.Throw();
        List<JournalEntry> done;
        lock (_lock)
        {
            // Only what was put before the commit begins is in it.
            (done, _done) = (_done, []);
        }

        if (done.Count > 0 || writer.HasChanges)
        {
            var generation = Guarded(() => writer.Commit(CancellationToken.None));
            journal.Append([.. done.Select(entry => entry with { Generation = generation })]);
        }

        Interlocked.Exchange(ref _lastCommit, time.GetTimestamp());
    }

    private long Guarded(Func<long> commit)
    {
        try
        {
            return commit();
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
            throw;
        }
    }
}
