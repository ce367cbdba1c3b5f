using NewsSearch.Indexer.Indexing;

namespace NewsSearch.Indexer.Reporting;

/// <summary>The summary of a run for a person.</summary>
internal static class SummaryText
{
    /// <summary>Writes it.</summary>
    public static void Write(TextWriter output, IndexingSummary summary)
    {
        output.WriteLine(
            $"Read {Words.Count(summary.Articles, "article")} from {Words.Count(summary.FilesRead, "file")}, {Words.Megabytes(summary.TextBytes)} of text, in "
            + $"{Words.Duration(summary.Elapsed)} ({Words.Megabytes(summary.BytesPerSecond)}/s).");
        if (summary.IndexBytes is null)
        {
            output.WriteLine($"  Duplicate ids {Words.Count(summary.Duplicates)}. Dry run: nothing was indexed.");
        }
        else
        {
            output.WriteLine(
                $"  Added {Words.Count(summary.Added)}, replaced {Words.Count(summary.Replaced)}, unchanged {Words.Count(summary.Unchanged)}, "
                + $"deleted {Words.Count(summary.Deleted)}, duplicate ids {Words.Count(summary.Duplicates)}.");
        }

        WriteFiles(output, summary);
        WriteRejects(output, summary);
        if (summary is { IndexBytes: { } bytes, IndexArticles: { } articles })
        {
            var share = summary.IndexShare is { } part ? $", {Words.Percent(part)} of the {Words.Megabytes(summary.SourceTextBytes)} of its sources" : "";
            output.WriteLine($"Index: {Words.Count(articles, "article")}, {Words.Megabytes(bytes)}{share}; generation {summary.Generation}.");
        }
    }

    private static void WriteFiles(TextWriter output, IndexingSummary summary)
    {
        if (summary.FilesUnchanged > 0)
        {
            output.WriteLine($"  {Words.Count(summary.FilesUnchanged, "file")} unchanged since the last run.");
        }

        if (summary.FilesGone > 0)
        {
            var articles = summary.GoneRemoved ? "were removed" : "stay (--remove-missing removes them)";
            output.WriteLine($"  {Words.Count(summary.FilesGone, "file")} of earlier runs gone; the articles {articles}.");
        }

        if (summary.FilesSkipped.Count > 0)
        {
            var kinds = summary.FilesSkipped.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{Words.Count(pair.Value)} {(pair.Key.Length > 0 ? pair.Key : "without extension")}");
            output.WriteLine($"  Skipped {Words.Count(summary.FilesSkipped.Values.Sum(), "file")} of other kinds: {string.Join(", ", kinds)}.");
        }

        foreach (var (encoding, count) in summary.ForeignEncodings.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var samples = summary.ForeignSamples.Where(sample => string.Equals(sample.Reason, encoding, StringComparison.Ordinal)).Select(sample => sample.Path).ToList();
            var more = count > samples.Count ? ", …" : "";
            output.WriteLine($"  Not UTF-8: {Words.Count(count, "file")} read as {encoding}: {string.Join(", ", samples)}{more}");
        }
    }

    private static void WriteRejects(TextWriter output, IndexingSummary summary)
    {
        if (summary.Rejects == 0)
        {
            output.WriteLine("  No rejects.");
            return;
        }

        output.WriteLine($"  {Words.Count(summary.Rejects, "reject")}{(summary.RejectsPath is { } path ? $", listed in {path}" : "")}:");
        foreach (var sample in summary.RejectSamples)
        {
            output.WriteLine($"    {sample.Path}{(sample.Line > 0 ? $", line {sample.Line}" : "")}: {sample.Reason}");
        }

        if (summary.Rejects > summary.RejectSamples.Count)
        {
            output.WriteLine("    …");
        }
    }
}
