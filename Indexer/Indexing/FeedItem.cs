using NewsSearch.Archive.Articles;

namespace NewsSearch.Indexer.Indexing;

/// <summary>An article to put, or the end of a file.</summary>
/// <param name="Ticket">The file.</param>
/// <param name="Article">The article; null at the end of the file.</param>
/// <param name="Line">Where it stands in the file.</param>
/// <param name="IdHash">Hash of its id, see <see cref="IdSet.Hash"/>.</param>
/// <param name="Known">Whether the index held its id from this file.</param>
/// <param name="Bytes">Its size in the file.</param>
internal readonly record struct FeedItem(FileTicket Ticket, Article? Article, long Line, ulong IdHash, bool Known, int Bytes);
