using Microsoft.Extensions.Logging;

namespace NewsSearch.Indexer.Indexing;

/// <summary>All log messages of the worker.</summary>
internal static partial class IndexingLog
{
    [LoggerMessage(1, LogLevel.Information, "Reading {Sources} into {IndexFolder}")]
    public static partial void Started(ILogger logger, string sources, string indexFolder);

    [LoggerMessage(
        2,
        LogLevel.Information,
        "Read {Articles} articles of {Files} files in {Elapsed}: {Added} added, {Replaced} replaced, {Unchanged} unchanged, {Deleted} removed, {Rejects} rejects")]
    public static partial void Passed(
        ILogger logger, long articles, int files, TimeSpan elapsed, long added, long replaced, long unchanged, long deleted, long rejects);

    [LoggerMessage(3, LogLevel.Error, "Reading the sources failed; the index is at its last generation")]
    public static partial void Failed(ILogger logger, Exception exception);

    [LoggerMessage(4, LogLevel.Warning, "Changes of {Source} are not notified here; it is looked through every {Interval}")]
    public static partial void CannotWatch(ILogger logger, string source, TimeSpan interval, Exception exception);

    [LoggerMessage(5, LogLevel.Information, "Stopped; what was read is committed")]
    public static partial void Stopped(ILogger logger);

    [LoggerMessage(6, LogLevel.Warning, "{Path}, line {Line}: {Reason}")]
    public static partial void Rejected(ILogger logger, string path, long line, string reason);

    [LoggerMessage(7, LogLevel.Warning, "{Problem}")]
    public static partial void NoNames(ILogger logger, string problem);
}
