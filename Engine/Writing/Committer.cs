using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Writing;

/// <summary>Makes states durable, in the order that a crash at any moment needs. For one thread at a time, but for <see cref="ThrowIfFailed"/>.</summary>
/// <remarks>
/// <para>
/// A sync that failed is never tried again: the system may have dropped what it could not write, and then the next sync succeeds without it. What was written since the last commit is therefore
/// not trusted any more, and nothing is committed again; see docs/decisions/0009-a-failed-sync-ends-the-writer.md.
/// </para>
/// <para>
/// For the same reason a commit that this writer found in the folder is whole, but its name may be lost with the folder's entries: whoever made it may have seen the last sync fail. So a writer
/// vouches only for what it has committed itself (<see cref="Durable"/>), and until then keeps all commits that it found.
/// </para>
/// <para>
/// A generation's number is used up when its commit file may have its name, whether or not the commit was acknowledged: readers may have pinned that file and read what it names, so
/// neither is ever written again.
/// </para>
/// </remarks>
/// <param name="directory">The index.</param>
/// <param name="newest">The newest generation in the folder when the writer opened; -1 if there was none.</param>
internal sealed class Committer(IndexDirectory directory, long newest)
{
    private readonly Dictionary<string, (CommittedSegment Segment, LiveDocs? Live)> _last = new(StringComparer.Ordinal);
    private long _newest = newest;
    private volatile Exception? _failure;

    /// <summary>The last generation that this writer has made durable, or -1: no file of it or of a later one may be deleted.</summary>
    public long Durable { get; private set; } = -1;

    /// <summary>What <paramref name="commit"/> holds was made durable before it got its name, and <paramref name="segments"/>, in the same order, were read from it.</summary>
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

    /// <summary>Refuses to go on after a sync has failed. For any thread.</summary>
    /// <exception cref="SyncFailedException">One has.</exception>
    public void ThrowIfFailed()
    {
        if (_failure is { } failure)
        {
            throw new SyncFailedException(directory.Location, failure);
        }
    }

    /// <summary>
    /// Makes a state durable. When this returns every process that opens the index finds this state or a later one, also after a crash of the machine; until the rename
    /// near the end all find the one before.
    /// </summary>
    /// <param name="state">The state, of a number that is not used up; its segments' files are written, but need not be synced.</param>
    /// <param name="nextSegment">The number of the next segment to be written.</param>
    /// <param name="cancellation">Leaves the last commit in place.</param>
    /// <exception cref="SyncFailedException">A sync has failed, now or before. After any other failure this can be tried again.</exception>
    public void Commit(IndexState state, long nextSegment, CancellationToken cancellation)
    {
        ThrowIfFailed();
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
        Sync(fresh);
        cancellation.ThrowIfCancellationRequested();
        _newest = state.Generation;
        directory.Rename(pending, IndexFiles.Commit(state.Generation));
        Sync([]);
        Durable = state.Generation;
        Remember(commit, state.Segments);
    }

    /// <summary>Makes files and all names durable, or ends what this can do.</summary>
    private void Sync(IReadOnlyCollection<string> files)
    {
        try
        {
            directory.Sync(files);
            directory.SyncDirectory();
        }
        catch (Exception failure)
        {
            _failure = failure;
            ThrowIfFailed();
        }
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
