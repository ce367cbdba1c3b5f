using NewsSearch.Archive.Articles;

namespace NewsSearch.Archive.Writing;

/// <summary>Writes an archive; one writer an index. For any number of threads.</summary>
public sealed class ArchiveWriter : IDisposable
{
    /// <summary>Opens the index in a folder to write, or creates it.</summary>
    /// <exception cref="ArchiveHeldException">Another writer holds it; names the holder.</exception>
    /// <exception cref="ArchiveOutdatedException">It was made with another analysis: reindex.</exception>
    public static ArchiveWriter Open(string indexFolder, ArchiveWriterOptions options) => throw new NotSupportedException();

    /// <summary>Puts an article; one with its id is replaced.</summary>
    /// <param name="article">The article.</param>
    /// <param name="origin">The file that it came from, as the reader names it, or null; see <see cref="IdsFrom"/>.</param>
    public PutOutcome Put(Article article, string? origin) => throw new NotSupportedException();

    /// <summary>Deletes an article. True if there was one.</summary>
    public bool Delete(string id) => throw new NotSupportedException();

    /// <summary>Ids of all articles that came from <paramref name="origin"/>, as of the last refresh or commit.</summary>
    public IReadOnlyList<string> IdsFrom(string origin) => throw new NotSupportedException();

    /// <summary>All origins, as of the last refresh or commit.</summary>
    public IReadOnlyList<string> Origins() => throw new NotSupportedException();

    /// <summary>Makes what was put searchable in this process.</summary>
    public void Refresh() => throw new NotSupportedException();

    /// <summary>Makes what was put durable; returns the generation.</summary>
    public long Commit(CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Merges all into one segment without deleted articles, and commits.</summary>
    public void Compact(IProgress<double>? progress, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Size and shape, as of the last refresh or commit.</summary>
    public ArchiveStatistics Statistics() => throw new NotSupportedException();

    /// <summary>Drops what was not committed and releases the index.</summary>
    public void Dispose() => throw new NotSupportedException();
}
