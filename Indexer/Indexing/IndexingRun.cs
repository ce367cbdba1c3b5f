using System.Collections.Concurrent;
using NewsSearch.Archive.Writing;
using NewsSearch.Indexer.Reading;

namespace NewsSearch.Indexer.Indexing;

/// <summary>One pass over all sources: reads what changed since the last, puts it, removes what vanished, commits.</summary>
/// <remarks>
/// Where files share an id, the article read last stays. Only the file that holds it knows of it; so when such a file loses it, everything is read once more, since
/// another file may hold an older version.
/// </remarks>
internal sealed class IndexingRun(IndexingOptions options, ArchiveWriter writer, SourceJournal journal, IndexingProgress progress, TimeProvider time)
{
    private const int ManyFiles = 100;

    private readonly CommitPoint _commits = new(writer, journal, time, options.CommitInterval);
    private readonly PassTotals _totals = new();
    private readonly List<FileTicket> _shrunk = [];
    private readonly ConcurrentDictionary<string, bool> _tookOver = new(StringComparer.Ordinal);
    private DateTimeOffset _listedAt;
    private bool _again;

    /// <summary>
    /// Does it. When stopped, what was read is committed before <see cref="OperationCanceledException"/> is thrown; a file that was half read is read again next time.
    /// </summary>
    /// <param name="isFirst">Whether it is the first pass of this process: then it looks whether the journal speaks of this index, and reads files with rejects again.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What was done; null if a later pass found nothing to do.</returns>
    public async Task<IndexingSummary?> RunAsync(bool isFirst, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        progress.BeginPass();
        _listedAt = time.GetUtcNow();
        var listing = SourceScan.List(options.From, options.IndexFolder, cancellation);
        var origins = isFirst ? writer.Origins() : [];
        if (isFirst)
        {
            DropForeignJournal(origins);
        }

        var plan = PassPlan.Make(listing, journal.Entries, origins, options, isFirst, _listedAt);
        if (plan.IsEmpty && !isFirst)
        {
            return null;
        }

        using var rejects = new RejectsFile(options.RejectsFile, KeepReject(listing, plan, isFirst));
        rejects.AddAll(listing.AllProblems);
        await ReadAsync(plan.ToRead, rejects, cancellation);
        if (Remove(options.RemoveMissing || options.Watch ? plan.Gone : [], canReread: plan.Unchanged.Count > 0))
        {
            _again = true;
            _totals.Restart();
            rejects.Restart();
            rejects.AddAll(listing.AllProblems);
            await ReadAsync(listing.Files, rejects, cancellation);
            Remove([], canReread: false);
        }

        foreach (var entry in plan.Renewed)
        {
            _commits.Done(entry);
        }

        if (options.Watch)
        {
            writer.Refresh();
        }

        _commits.Commit();
        rejects.Finish();
        progress.SetRejects(rejects.Count);
        var namesProblem = WriteNames(cancellation);
        return Summary(listing, plan, rejects, time.GetElapsedTime(started)) with { NamesProblem = namesProblem };
    }

    /// <summary>Leaves the names of all that was read beside the index. Whoever watches does not wait for them.</summary>
    private string? WriteNames(CancellationToken cancellation)
    {
        if (options.Watch)
        {
            writer.FollowNames();
            return null;
        }

        progress.BeginNames();
        return Names.Complete(options.IndexFolder, cancellation);
    }

    /// <summary>
    /// Forgets the journal if the index is not the one that it speaks of: if it is older than an entry, or lacks most of the files that should be in it.
    /// </summary>
    private void DropForeignJournal(IReadOnlyList<string> origins)
    {
        var known = origins.ToHashSet(StringComparer.Ordinal);
        List<JournalEntry> claims = [.. journal.Entries.Values.Where(entry => entry.Articles > 0)];
        if (claims.Count > 0
            && (claims.Max(entry => entry.Generation) > writer.Statistics().Generation || claims.Count(entry => known.Contains(entry.Origin)) * 2 < claims.Count))
        {
            journal.Clear();
        }
    }

    /// <summary>Later passes do not read unchanged files again, so their rejects stay on the list.</summary>
    private static Func<string, bool> KeepReject(SourceListing listing, PassPlan plan, bool isFirst)
    {
        if (isFirst)
        {
            return _ => false;
        }

        var kept = listing.Files.Except(plan.ToRead).Select(file => file.FullPath).ToHashSet(StringComparer.Ordinal);
        return kept.Contains;
    }

    private async Task ReadAsync(IReadOnlyList<SourceFile> files, RejectsFile rejects, CancellationToken cancellation)
    {
        progress.Expect(files.Count, files.Sum(file => file.Length));
        var feed = new ArticleFeed(IdsBefore(files.Count), _totals, rejects, progress);
        var lanes = new ArticleLanes(writer, _totals, rejects, FileDone, _commits.CommitIfDue);
        await lanes.PutAllAsync(feed.Read(files, cancellation));
        if (cancellation.IsCancellationRequested)
        {
            _commits.Commit();
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>How to look up what the index holds of a file. For many files one look at all origins spares a look-up for each new one.</summary>
    private Func<string, IEnumerable<string>> IdsBefore(int files)
    {
        if (files < ManyFiles)
        {
            return writer.IdsFrom;
        }

        writer.Refresh();
        var known = writer.Origins().ToHashSet(StringComparer.Ordinal);
        return origin => known.Contains(origin) ? writer.IdsFrom(origin) : [];
    }

    private void FileDone(FileTicket ticket)
    {
        if (ticket.Vanished.Any())
        {
            lock (_shrunk)
            {
                _shrunk.Add(ticket);
            }
        }
        else
        {
            _commits.Done(EntryOf(ticket));
        }
    }

    private JournalEntry EntryOf(FileTicket ticket)
    {
        var origin = ticket.File.Origin;
        if (ticket.TookOver || (!_again && IsUnknown(ticket)))
        {
            _tookOver.TryAdd(origin, true);
        }

        return new JournalEntry
        {
            Origin = origin,
            Length = ticket.File.Length,
            ModifiedTicks = PassPlan.TrustedTicks(ticket.File, _listedAt),
            Stamp = ticket.Reading.Stamp ?? "",
            TextBytes = ticket.Reading.TextBytes,
            Articles = ticket.Articles,
            Rejects = ticket.Rejects,
            Shared = IsShared(origin),
        };
    }

    /// <summary>Whether the index holds more of a file than the journal says: a run was killed, and what it noticed of the file is not known.</summary>
    private bool IsUnknown(FileTicket ticket) => ticket.IdsBefore > (journal.Entries.GetValueOrDefault(ticket.File.Origin)?.Articles ?? 0);

    private bool IsShared(string origin) => _tookOver.ContainsKey(origin) || (journal.Entries.TryGetValue(origin, out var entry) && entry.Shared);

    /// <summary>
    /// Removes articles that are no longer in their files, and those of files that are gone. True if one of the files shared ids with another, and others are yet to be
    /// read: then all must be read again.
    /// </summary>
    private bool Remove(IReadOnlyList<string> gone, bool canReread)
    {
        if (_shrunk.Count == 0 && gone.Count == 0)
        {
            return false;
        }

        // An article may have moved to another file in this pass: after a refresh, the index says where each one comes from now.
        writer.Refresh();
        List<(string Origin, List<string> Ids)> losses = [];
        foreach (var ticket in _shrunk)
        {
            var here = writer.IdsFrom(ticket.File.Origin).ToHashSet(StringComparer.Ordinal);
            losses.Add((ticket.File.Origin, [.. ticket.Vanished.Where(here.Contains)]));
        }

        losses.AddRange(gone.Select(origin => (origin, writer.IdsFrom(origin).ToList())));
        var reread = canReread && losses.Exists(loss => loss.Ids.Count > 0 && IsShared(loss.Origin));
        if (reread)
        {
            ForgetJournal();
        }

        foreach (var id in losses.SelectMany(loss => loss.Ids))
        {
            _totals.Deleted += writer.Delete(id) ? 1 : 0;
        }

        _shrunk.ForEach(ticket => _commits.Done(EntryOf(ticket)));
        _shrunk.Clear();
        foreach (var origin in gone)
        {
            _commits.Done(new JournalEntry { Origin = origin, Gone = true });
        }

        return reread;
    }

    /// <summary>Makes sure that everything is read again, now or, after a crash, by the next run.</summary>
    private void ForgetJournal()
    {
        foreach (var entry in journal.Entries.Values.Where(entry => entry.Shared))
        {
            _tookOver.TryAdd(entry.Origin, true);
        }

        journal.Clear();
    }

    private IndexingSummary Summary(SourceListing listing, PassPlan plan, RejectsFile rejects, TimeSpan elapsed)
    {
        var statistics = writer.Statistics();
        return new IndexingSummary
        {
            FilesRead = _totals.FilesRead,
            FilesUnchanged = listing.Files.Count - _totals.FilesRead,
            FilesGone = plan.Gone.Count,
            GoneRemoved = options.RemoveMissing || options.Watch,
            FilesSkipped = listing.Skipped,
            Articles = _totals.Articles,
            Added = _totals[PutOutcome.Added],
            Replaced = _totals[PutOutcome.Replaced],
            Unchanged = _totals[PutOutcome.Unchanged],
            Duplicates = _totals.Duplicates,
            Deleted = _totals.Deleted,
            Rejects = rejects.Count,
            RejectSamples = rejects.Samples,
            RejectsPath = options.RejectsFile,
            ForeignEncodings = _totals.ForeignEncodings,
            ForeignSamples = _totals.ForeignSamples,
            TextBytes = _totals.TextBytes,
            SourceTextBytes = journal.Entries.Values.Sum(entry => entry.TextBytes),
            Elapsed = elapsed,
            IndexArticles = statistics.Articles,
            IndexBytes = statistics.Bytes,
            Generation = statistics.Generation,
        };
    }
}
