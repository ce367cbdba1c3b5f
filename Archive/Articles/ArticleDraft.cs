namespace NewsSearch.Archive.Articles;

/// <summary>An article as a source gave it, with whatever it left out.</summary>
public sealed record ArticleDraft
{
    /// <summary>The source's id, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The source's language code, or null: then it is detected from the text.</summary>
    public string? Language { get; init; }

    /// <summary>Publication date, or null.</summary>
    public PublicationDate? Date { get; init; }

    /// <summary>The headline, or null: then the first line or sentence of the text.</summary>
    public string? Title { get; init; }

    /// <summary>The lead, or null: then the first paragraph.</summary>
    public string? Lead { get; init; }

    /// <summary>The text with paragraphs separated by line breaks, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Who published it.</summary>
    public string? Source { get; init; }

    /// <summary>Its section.</summary>
    public string? Section { get; init; }

    /// <summary>Its authors.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Its tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>When it was last changed.</summary>
    public PublicationDate? Updated { get; init; }

    /// <summary>Derives what is missing. The same draft and place give the same article on every machine.</summary>
    /// <param name="place">Where it was read, for the id of an article that has none: path relative to its root, with <c>/</c>, then <c>#</c> and the record's number.</param>
    /// <exception cref="FormatException">It has neither title nor text, or its id is too long; the message says which.</exception>
    public Article Complete(string place) => throw new NotSupportedException();
}
