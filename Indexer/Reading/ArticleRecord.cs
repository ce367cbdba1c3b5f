using NewsSearch.Archive.Articles;

namespace NewsSearch.Indexer.Reading;

/// <summary>One record of a file: an article as it was written there, or why there is none.</summary>
/// <param name="Line">1-based number of the line where it begins; it is the record's number too.</param>
/// <param name="Draft">The article; null if it was rejected.</param>
/// <param name="Reject">Why it was rejected, for a person; null if it was not.</param>
/// <param name="Bytes">Its size in the file, decompressed: what bounds the memory of records under way.</param>
internal readonly record struct ArticleRecord(long Line, ArticleDraft? Draft, string? Reject, int Bytes)
{
    /// <summary>A record that was read.</summary>
    public static ArticleRecord Of(long line, ArticleDraft draft, int bytes) => new(line, draft, null, bytes);

    /// <summary>A record that could not be.</summary>
    public static ArticleRecord Rejected(long line, string reason) => new(line, null, reason, 0);
}
