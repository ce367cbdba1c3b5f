using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Writing;

/// <summary>Opens committed generations to read them, beside a writer that may be deleting them.</summary>
internal static class CommittedState
{
    /// <summary>Each attempt is lost to one commit of a writer, or to a lock that it holds for moments.</summary>
    private const int MaxAttempts = 1000;

    /// <summary>Opens the newest generation, pinned; null if it is <paramref name="known"/> or an older one.</summary>
    /// <param name="directory">The index.</param>
    /// <param name="known">A state of it that the caller keeps open; segments of both are opened once.</param>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    /// <exception cref="FileNotFoundException">There is no index.</exception>
    public static IndexState? OpenNewest(IndexDirectory directory, IndexState? known)
    {
        for (var attempt = 1; ; attempt++)
        {
            var generation = IndexFiles.NewestGeneration(directory);
            if (generation < 0)
            {
                throw new FileNotFoundException($"There is no index at {directory.Location}.");
            }

            if (known is not null && generation < known.Generation)
            {
                return null;
            }

            try
            {
                if (TryOpen(directory, generation, known, out var state))
                {
                    return state;
                }
            }
            catch (CorruptIndexException) when (IndexFiles.NewestGeneration(directory) != generation)
            {
                // Not damage: a writer has committed the next generation and deleted this one before it could be pinned.
            }

            if (attempt == MaxAttempts)
            {
                throw new IOException($"Generation {generation} at {directory.Location} could not be pinned: its commit file stays locked.");
            }
        }
    }

    /// <summary>Opens the segments of a commit, sharing those that <paramref name="known"/> has open.</summary>
    /// <exception cref="CorruptIndexException">A file is missing or damaged.</exception>
    public static IReadOnlyList<SegmentView> OpenSegments(IndexDirectory directory, CommitFile commit, IndexState? known = null)
    {
        var views = new List<SegmentView>(commit.Segments.Count);
        try
        {
            foreach (var segment in commit.Segments)
            {
                views.Add(OpenSegment(directory, commit, segment, known));
            }

            return views;
        }
        catch
        {
            foreach (var view in views)
            {
                view.Reader.Release();
            }

            throw;
        }
    }

    /// <summary>False if the generation vanished before it could be pinned. Null as the state if it is the known one.</summary>
    private static bool TryOpen(IndexDirectory directory, long generation, IndexState? known, out IndexState? state)
    {
        state = null;
        var pin = directory.TryLock(IndexFiles.Commit(generation), exclusive: false);
        if (pin is null)
        {
            return false;
        }

        try
        {
            var commit = CommitFile.Read(directory, generation);
            if (known is null || (commit.Generation, commit.Epoch) != (known.Generation, known.Epoch))
            {
                state = new IndexState(commit.Schema, commit.Generation, commit.Epoch, OpenSegments(directory, commit, known), pin);
                pin = null;
            }

            return true;
        }
        finally
        {
            pin?.Dispose();
        }
    }

    private static SegmentView OpenSegment(IndexDirectory directory, CommitFile commit, CommittedSegment segment, IndexState? known)
    {
        // Names are given once, but a crash takes back those that were in no commit; so a refreshed state of another writer's life vouches for none.
        var reader = known is not null && (known.IsCommitted || known.Epoch == commit.Epoch)
            ? known.Segments.FirstOrDefault(view => view.Reader.Info == segment.Info)?.Reader
            : null;
        if (reader?.TryAddReference() != true)
        {
            reader = SegmentReader.Open(directory, commit.Schema, segment.Info);
        }

        try
        {
            var live = segment.DeletesName is { } deletes ? DeletesFile.Read(directory, deletes, segment.Info.DocCount) : null;
            return new SegmentView(reader, live);
        }
        catch
        {
            reader.Release();
            throw;
        }
    }
}
