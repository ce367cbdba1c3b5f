using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Writing;

/// <summary>Deletes the files of an index that nobody needs any more. Only the holder of the writer's lock may.</summary>
/// <remarks>
/// Needed are: the last commit that this writer has made durable and all later ones, or all while it has made none, and every older one that a reader in some process has pinned, with their
/// files; segments of the writer's current contents; segments that are being written; and retired ones that a snapshot of this process still reads.
/// </remarks>
internal sealed class IndexCleaner(IndexDirectory directory, SegmentNames names, Committer committer)
{
    private readonly Lock _gate = new();
    private readonly List<SegmentReader> _retired = [];

    /// <summary>These are about to leave the contents: their files go when the last snapshot has released them.</summary>
    public void Watch(IEnumerable<SegmentReader> readers)
    {
        lock (_gate)
        {
            _retired.AddRange(readers);
        }
    }

    /// <summary>These have left the contents: watches them, and releases the writer's references.</summary>
    public void Leave(IReadOnlyCollection<SegmentReader> readers)
    {
        Watch(readers);
        foreach (var reader in readers)
        {
            reader.Release();
        }
    }

    /// <summary>Deletes what is not needed. Not at the same time as a commit. A file that cannot be deleted now is left for the next time.</summary>
    /// <param name="contents">The writer's contents, or null if it has none.</param>
    public void Clean(IndexContents? contents)
    {
        try
        {
            // In this order: a file that is listed was reserved before; who is no longer being written then is in the contents, or retired.
            var files = directory.List();
            var segments = new HashSet<string>(names.BeingWritten(), StringComparer.Ordinal);
            segments.UnionWith(contents?.Segments.Readers().Select(reader => reader.Info.Name) ?? []);
            segments.UnionWith(RetiredInUse());
            var needed = new HashSet<string>(segments.SelectMany(SegmentFiles.Names), StringComparer.Ordinal);
            KeepCommits(files, needed);
            foreach (var file in files)
            {
                if (IndexFiles.IsDisposable(file) && !needed.Contains(file))
                {
                    directory.Delete(file);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What was to be made durable is: garbage that stays a while is no reason to fail. (A damaged old commit ends here too: what it needs is not known.)
        }
    }

    /// <summary>Deletes the files of a segment that was given up; what cannot be deleted is an orphan for the next cleaning.</summary>
    public static void DeleteSegment(IndexDirectory directory, string segment)
    {
        try
        {
            foreach (var file in SegmentFiles.Names(segment))
            {
                directory.Delete(file);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What made the writer give it up is on its way to the caller, and matters more.
        }
    }

    /// <summary>Deletes the commits that nobody needs, and adds what the others need to <paramref name="needed"/>.</summary>
    private void KeepCommits(IReadOnlyList<string> files, HashSet<string> needed)
    {
        foreach (var file in files)
        {
            var generation = IndexFiles.GenerationOf(file);
            if (generation < 0)
            {
                continue;
            }

            if (generation < committer.Durable)
            {
                // Deleted under the exclusive lock: a reader that comes now fails to pin it and takes the newest.
                using var free = directory.TryLock(file, exclusive: true);
                if (free is not null)
                {
                    directory.Delete(file);
                    continue;
                }
            }

            needed.Add(file);
            needed.UnionWith(CommitFile.Read(directory, generation).FileNames());
        }
    }

    private List<string> RetiredInUse()
    {
        lock (_gate)
        {
            var inUse = new List<string>();
            _retired.RemoveAll(reader =>
            {
                if (!reader.TryAddReference())
                {
                    return true;
                }

                inUse.Add(reader.Info.Name);
                reader.Release();
                return false;
            });
            return inUse;
        }
    }
}
