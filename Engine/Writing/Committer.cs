using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Writing;

/// <summary>Makes states durable, in the order that a crash at any moment needs. For one thread at a time.</summary>
/// <remarks>
/// A generation's number is used up when its commit file may have its name, whether or not the commit was acknowledged: readers may have pinned that file and read what it names, so
/// neither is ever written again. And nothing that an older commit needs may be deleted while the newest one may still be lost with the folder's unsynced entries: see <see cref="Settle"/>.
/// </remarks>
/// <param name="directory">The index.</param>
/// <param name="newest">The newest generation in the folder when the writer opened; -1 if there was none.</param>
internal sealed class Committer(IndexDirectory directory, long newest)
{
    private readonly Dictionary<string, (CommittedSegment Segment, LiveDocs? Live)> _last = new(StringComparer.Ordinal);
    private long _newest = newest;

    /// <summary>Whoever wrote the newest commit may have ended between its rename and the sync of the folder.</summary>
    private bool _isSettled = newest < 0;

    /// <summary>What <paramref name="commit"/> holds is durable, and <paramref name="segments"/>, in the same order, were read from it.</summary>
    public void Remember(CommitFile commit, IReadOnlyList<SegmentView> segments)
    {
        _last.Clear();
        for (var i = 0; i < segments.Count; i++)
        {
            _last.Add(commit.Segments[i].Info.Name, (commit.Segments[i], segments[i].Live));
        }
    }

    /// <summary>Whether a commit of this generation may be in the folder, so that its number cannot be given to another attempt.</summary>
    public bool IsUsedUp(long generation) => generation <= _newest;

    /// <summary>Makes durable which commit is the newest. Before it returned, no file of an older one may be deleted, and none be acknowledged.</summary>
    /// <exception cref="IOException">Storage failed.</exception>
    public void Settle()
    {
        if (!_isSettled)
        {
            directory.SyncDirectory();
            _isSettled = true;
        }
    }

    /// <summary>
    /// Makes a state durable. When this returns every process that opens the index finds this state or a later one, also after a crash of the machine; until the rename
    /// near the end all find the one before.
    /// </summary>
    /// <param name="state">The state, of a number that is not used up; its segments' files are written, but need not be synced.</param>
    /// <param name="nextSegment">The number of the next segment to be written.</param>
    /// <param name="cancellation">Leaves the last commit in place.</param>
    public void Commit(IndexState state, long nextSegment, CancellationToken cancellation)
    {
        var fresh = new List<string>();
        var segments = new List<CommittedSegment>(state.Segments.Count);
        foreach (var view in state.Segments)
        {
            cancellation.ThrowIfCancellationRequested();
            segments.Add(Prepare(state.Generation, view, fresh));
        }

        var commit = new CommitFile(state.Generation, state.Epoch, nextSegment, state.Schema, segments);
        var pending = IndexFiles.PendingCommit(state.Generation);
        directory.Delete(pending);
        commit.Write(directory, pending);
        fresh.Add(pending);
        cancellation.ThrowIfCancellationRequested();
        directory.Sync(fresh);
        directory.SyncDirectory();
        cancellation.ThrowIfCancellationRequested();
        (_newest, _isSettled) = (state.Generation, false);
        directory.Rename(pending, IndexFiles.Commit(state.Generation));
        Settle();
        Remember(commit, state.Segments);
    }

    /// <summary>Writes the deletes of a segment if the last commit has others, and lists the files that are not durable.</summary>
    private CommittedSegment Prepare(long generation, SegmentView view, List<string> fresh)
    {
        var info = view.Reader.Info;
        var isKnown = _last.TryGetValue(info.Name, out var last);
        if (!isKnown)
        {
            fresh.AddRange(SegmentFiles.Names(info.Name));
        }

        if (view.Live is null)
        {
            return new CommittedSegment(info, -1);
        }

        if (isKnown && last.Live == view.Live)
        {
            return last.Segment;
        }

        // An attempt to commit this generation may have failed and left the file behind.
        var name = IndexFiles.Deletes(info.Name, generation);
        directory.Delete(name);
        DeletesFile.Write(directory, name, view.Live);
        fresh.Add(name);
        return new CommittedSegment(info, generation);
    }
}
