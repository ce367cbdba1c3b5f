using NewsSearch.Archive.Articles;

namespace NewsSearch.Archive.Backend;

/// <summary>An article on its way into a store.</summary>
/// <param name="Article">The article.</param>
/// <param name="Origin">Where it came from, or null; at most 1,024 UTF-8 bytes.</param>
/// <param name="Payload">The whole article and its origin, as <see cref="ArticlePayload"/> writes them: the store gives articles back from it.</param>
/// <param name="Hash">A hash of <paramref name="Payload"/>, long enough that other articles have others for all purposes.</param>
internal sealed record ArticleEntry(Article Article, string? Origin, ReadOnlyMemory<byte> Payload, long Hash);
