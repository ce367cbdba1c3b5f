namespace NewsSearch.Archive.Articles;

/// <summary>One article in one language, complete: what its source did not say has been derived (see <see cref="ArticleDraft.Complete"/>).</summary>
public sealed record Article
{
    /// <summary>Unique in the archive, 1 to 512 UTF-8 bytes.</summary>
    public required string Id { get; init; }

    /// <summary>Language code: <c>ru</c>, <c>en</c>, or the source's own code (or <c>other</c>) for any other.</summary>
    public required string Language { get; init; }

    /// <summary>Publication date; null if undated.</summary>
    public PublicationDate? Date { get; init; }

    /// <summary>The headline; plain text, not empty.</summary>
    public required string Title { get; init; }

    /// <summary>The first paragraph, or what the source gave as such; empty if there is only a title.</summary>
    public required string Lead { get; init; }

    /// <summary>The paragraphs of the text, the first one included; empty if there is only a title. None contains a line break.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>The paragraphs joined by <c>\n</c>: the text that offsets point into.</summary>
    public string Text => string.Join('\n', Paragraphs);

    /// <summary>Who published it; null if not known.</summary>
    public string? Source { get; init; }

    /// <summary>Its section; null if not known.</summary>
    public string? Section { get; init; }

    /// <summary>Its authors, in order.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Its tags, in order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Where it was published; null if not known.</summary>
    public string? Url { get; init; }

    /// <summary>When it was last changed, as its source says; null if not known.</summary>
    public PublicationDate? Updated { get; init; }
}
