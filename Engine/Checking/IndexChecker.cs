using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;

namespace NewsSearch.Engine.Checking;

/// <summary>Reads a whole index and verifies everything that must hold.</summary>
public static class IndexChecker
{
    /// <summary>Each attempt is lost to one commit of a writer.</summary>
    private const int MaxAttempts = 1000;

    /// <summary>Checks the newest generation, beside a writer if there is one: what is being checked is not deleted.</summary>
    /// <returns>What was found; damage is among the problems, never thrown.</returns>
    /// <exception cref="FileNotFoundException">There is no index.</exception>
    public static IndexCheckReport Check(IndexDirectory directory, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        for (var attempt = 1; ; attempt++)
        {
            var generation = IndexFiles.NewestGeneration(directory);
            if (generation < 0)
            {
                throw new FileNotFoundException($"There is no index at {directory.Location}.");
            }

            using var pin = directory.TryLock(IndexFiles.Commit(generation), exclusive: false);
            if (pin is not null)
            {
                return Check(directory, generation, cancellation);
            }

            if (attempt == MaxAttempts)
            {
                throw new IOException($"Generation {generation} at {directory.Location} could not be pinned: its commit file stays locked.");
            }
        }
    }

    private static IndexCheckReport Check(IndexDirectory directory, long generation, CancellationToken cancellation)
    {
        var problems = new List<IndexProblem>();
        var segments = new List<SegmentView>();
        try
        {
            var commit = CommitFile.Read(directory, generation);
            foreach (var segment in commit.Segments)
            {
                CheckSegment(directory, commit, segment, segments, problems, cancellation);
            }

            if (problems.Count == 0)
            {
                LiveKeys.Check(segments, problems, cancellation);
            }

            long live = segments.Sum(segment => segment.Live?.LiveCount ?? segment.Reader.DocCount);
            var all = segments.Sum(segment => (long)segment.Reader.DocCount);
            return new IndexCheckReport(generation, commit.Segments.Count, live, all - live, SizeOf(directory, commit, generation), problems);
        }
        catch (CorruptIndexException damage)
        {
            problems.Add(IndexProblem.Of(damage));
            return new IndexCheckReport(generation, 0, 0, 0, 0, problems);
        }
        finally
        {
            foreach (var segment in segments)
            {
                segment.Reader.Release();
            }
        }
    }

    private static void CheckSegment(
        IndexDirectory directory,
        CommitFile commit,
        CommittedSegment segment,
        List<SegmentView> opened,
        List<IndexProblem> problems,
        CancellationToken cancellation)
    {
        LiveDocs? live = null;
        Try(problems, () => live = segment.DeletesName is { } deletes ? DeletesFile.Read(directory, deletes, segment.Info.DocCount) : null);
        Try(problems, () =>
        {
            opened.Add(new SegmentView(SegmentReader.Open(directory, commit.Schema, segment.Info), live));
            SegmentChecker.Check(opened[^1].Reader, problems, cancellation);
        });
    }

    private static void Try(List<IndexProblem> problems, Action check)
    {
        try
        {
            check();
        }
        catch (CorruptIndexException damage)
        {
            problems.Add(IndexProblem.Of(damage));
        }
    }

    /// <summary>Size of all files of a generation; those that cannot be opened are among the problems already.</summary>
    private static long SizeOf(IndexDirectory directory, CommitFile commit, long generation)
    {
        var bytes = commit.Segments.Sum(segment => segment.Info.Bytes);
        var others = commit.Segments.Where(segment => segment.DeletesName is not null).Select(segment => (segment.DeletesName!, FileKind.Deletes));
        foreach (var (name, kind) in others.Append((IndexFiles.Commit(generation), FileKind.Commit)))
        {
            try
            {
                using var input = directory.Open(name, kind);
                bytes += FileFooter.FileLength(input.Length);
            }
            catch (CorruptIndexException)
            {
                continue;
            }
        }

        return bytes;
    }
}
