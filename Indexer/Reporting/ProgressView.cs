using NewsSearch.Indexer.Indexing;

namespace NewsSearch.Indexer.Reporting;

/// <summary>What is shown of work under way.</summary>
/// <param name="Share">How much is done, 0 to 1.</param>
/// <param name="Text">What was done, and how fast.</param>
internal readonly record struct ProgressView(double Share, string Text)
{
    /// <summary>The view of an indexing run.</summary>
    public static ProgressView Of(IndexingStatus status, TimeSpan elapsed)
    {
        var rate = elapsed > TimeSpan.Zero ? status.Bytes / elapsed.TotalSeconds : 0;
        var isRead = status.BytesTotal > 0 && status.Bytes >= status.BytesTotal;
        var doing = status.State == IndexingState.Naming ? "writing the names" : isRead ? "writing the index" : $"{Words.Megabytes(rate)}/s";
        return new ProgressView(
            isRead ? 1 : status.BytesTotal > 0 ? (double)status.Bytes / status.BytesTotal : 0,
            $"{Words.Count(status.Articles, "article")}, {Words.Megabytes(status.Bytes)} of {Words.Megabytes(status.BytesTotal)}, "
            + doing
            + (status.Rejects > 0 ? $", {Words.Count(status.Rejects, "reject")}" : ""));
    }

    /// <summary>The line for an output that is no terminal.</summary>
    public string Line(TimeSpan elapsed)
    {
        var left = Share is > 0 and < 1 ? $", about {Words.Duration(elapsed * ((1 - Share) / Share))} left" : "";
        return $"{Words.Percent(Share)}: {Text}{left}";
    }
}
