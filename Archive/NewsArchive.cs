using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Writing;

namespace NewsSearch.Archive;

/// <summary>An archive of articles, open for questions. For any number of threads.</summary>
/// <remarks>It always answers from the newest state that it can see; cursors keep the state that they began with.</remarks>
public sealed class NewsArchive : IDisposable
{
    /// <summary>Opens the index in a folder for reading, and follows what another process commits to it (looked up at most once a second, when asked something).</summary>
    /// <exception cref="FileNotFoundException">There is no index.</exception>
    public static NewsArchive Open(string indexFolder, TimeProvider time) => throw new NotSupportedException();

    /// <summary>Reads what a writer of this process writes, as soon as it refreshes. The writer stays its caller's.</summary>
    public static NewsArchive Over(ArchiveWriter writer, TimeProvider time) => throw new NotSupportedException();

    /// <summary>Where the archive stands now.</summary>
    public ArchiveStatus Status => throw new NotSupportedException();

    /// <summary>Searches.</summary>
    public Outcome<SearchAnswer> Search(SearchQuestion question, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Counts matches over time.</summary>
    public Outcome<TimelineAnswer> Timeline(SearchQuestion question, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The article with this id, or null.</summary>
    public Article? Find(string id) => throw new NotSupportedException();

    /// <summary>All articles, in no order, of the state when it was called.</summary>
    public IEnumerable<Article> All(CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotSupportedException();
}
