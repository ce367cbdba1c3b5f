using NewsSearch.Indexer.Reading;

namespace NewsSearch.Indexer.Indexing;

/// <summary>Which files a pass reads.</summary>
/// <param name="ToRead">New and changed ones, in the listing's order.</param>
/// <param name="Unchanged">What the journal says of the others.</param>
/// <param name="Renewed">Entries of files that were touched and have the same bytes.</param>
/// <param name="Gone">Origins under the roots that are in the index and no longer there.</param>
internal sealed record PassPlan(
    IReadOnlyList<SourceFile> ToRead,
    IReadOnlyList<JournalEntry> Unchanged,
    IReadOnlyList<JournalEntry> Renewed,
    IReadOnlyList<string> Gone)
{
    /// <summary>A file written this shortly before it was listed may be written again without a change of its time, so only its bytes can tell.</summary>
    private static readonly TimeSpan Racy = TimeSpan.FromSeconds(2);

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => ToRead.Count == 0 && Renewed.Count == 0 && Gone.Count == 0;

    /// <summary>Makes the plan.</summary>
    /// <param name="listing">What is there.</param>
    /// <param name="journal">What was read.</param>
    /// <param name="origins">Further origins that the index knows.</param>
    /// <param name="options">Roots and index folder.</param>
    /// <param name="rereadRejected">Whether files with rejects are read again, so that the list of rejects is whole.</param>
    /// <param name="now">When the files were listed.</param>
    public static PassPlan Make(
        SourceListing listing, IReadOnlyDictionary<string, JournalEntry> journal, IEnumerable<string> origins, IndexingOptions options, bool rereadRejected, DateTimeOffset now)
    {
        List<SourceFile> toRead = [];
        List<JournalEntry> unchanged = [];
        List<JournalEntry> renewed = [];
        foreach (var file in listing.Files)
        {
            if (!journal.TryGetValue(file.Origin, out var entry) || entry.Length != file.Length || (rereadRejected && entry.Rejects > 0))
            {
                toRead.Add(file);
            }
            else if (entry.ModifiedTicks == file.ModifiedTicks)
            {
                unchanged.Add(entry);
            }
            else if (entry.Stamp.Length > 0 && string.Equals(ArticleReader.StampOf(file, _ => { }), entry.Stamp, StringComparison.Ordinal))
            {
                unchanged.Add(entry);
                renewed.Add(entry with { ModifiedTicks = TrustedTicks(file, now) });
            }
            else
            {
                toRead.Add(file);
            }
        }

        return new PassPlan(toRead, unchanged, [.. renewed.Where(entry => entry.ModifiedTicks != 0)], [.. Vanished(listing, journal.Keys.Concat(origins), options)]);
    }

    /// <summary>The time of a file's last change, or 0 if it may yet change at the same time.</summary>
    public static long TrustedTicks(SourceFile file, DateTimeOffset now) => file.ModifiedTicks < (now - Racy).UtcTicks ? file.ModifiedTicks : 0;

    private static IEnumerable<string> Vanished(SourceListing listing, IEnumerable<string> origins, IndexingOptions options)
    {
        var present = listing.Files.Select(file => file.Origin).ToHashSet(StringComparer.Ordinal);
        List<string> roots = [.. options.From.Select(root => Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)))];
        foreach (var origin in origins.Distinct(StringComparer.Ordinal).Where(origin => !present.Contains(origin)))
        {
            var path = Path.GetFullPath(Path.Combine(Path.GetFullPath(options.IndexFolder), origin));
            if (roots.Exists(root => SourceListing.IsUnder(path, root)) && listing.SaysGone(path))
            {
                yield return origin;
            }
        }
    }
}
