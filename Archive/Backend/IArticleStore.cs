using NewsSearch.Archive.Writing;

namespace NewsSearch.Archive.Backend;

/// <summary>
/// What the archive needs of a search back end for writing. Members may be called from any thread; the caller sees to it that two calls for one id do not overlap.
/// What was written can be searched after <see cref="Refresh"/> and survives a crash after <see cref="Commit"/>.
/// </summary>
internal interface IArticleStore : IDisposable
{
    /// <summary>The index that is written, as of the last refresh; lives as long as this does.</summary>
    IArticleIndex Index { get; }

    /// <summary><see cref="ArticleEntry.Hash"/> of the article with this id, as of the last refresh; null if there is none.</summary>
    long? HashOf(string id);

    /// <summary>Adds an article, or replaces the one with its id.</summary>
    void Put(ArticleEntry entry);

    /// <summary>Deletes the article with this id, if there is one.</summary>
    void Delete(string id);

    /// <summary>The index as of the last refresh, for reading what it has; it knows no names, and none are made for it.</summary>
    IArticleView AsItIs();

    /// <summary>Sees to it that the names of the last refresh are there soon: at once in a small index, in the background in a large one.</summary>
    void FollowNames();

    /// <summary>Ids of the articles that came from <paramref name="origin"/>, as of the last refresh.</summary>
    IReadOnlyList<string> IdsFrom(string origin);

    /// <summary>Every origin, as of the last refresh.</summary>
    IReadOnlyList<string> Origins();

    /// <summary>Makes everything written before the call searchable in this process.</summary>
    void Refresh();

    /// <summary>Whether anything written is not durable yet.</summary>
    bool HasChanges { get; }

    /// <summary>Makes everything written before the call durable; returns the generation.</summary>
    /// <exception cref="ArchiveRevertedException">Storage failed to keep it; everything is as after the last commit.</exception>
    long Commit(CancellationToken cancellation);

    /// <summary>Packs the index as tightly as it goes, and commits.</summary>
    /// <exception cref="ArchiveRevertedException">Storage failed to keep it; everything is as after the last commit.</exception>
    void Compact(IProgress<double>? progress, CancellationToken cancellation);
}
