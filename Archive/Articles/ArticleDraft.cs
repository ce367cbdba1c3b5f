using System.Security.Cryptography;
using System.Text;

namespace NewsSearch.Archive.Articles;

/// <summary>An article as a source gave it, with whatever it left out.</summary>
public sealed record ArticleDraft
{
    /// <summary>Longest id, in UTF-8 bytes.</summary>
    public const int MaxIdBytes = 512;

    private const int DerivedIdLength = 16;

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
    /// <remarks>
    /// <list type="bullet">
    /// <item>Text: every kind of line break separates paragraphs; they are trimmed, and blank ones dropped. Anywhere, control characters become blanks and a lone
    /// surrogate becomes U+FFFD.</item>
    /// <item>Title: see <see cref="Headline"/>. A headline that stands as a line of its own above the text leaves the text, so that a reader sees it once; a first
    /// sentence that serves as title stays in it.</item>
    /// <item>Lead: the first paragraph.</item>
    /// <item>Language: see <see cref="LanguageCode"/>; detected from title and text if the draft has no usable code.</item>
    /// <item>Id: the first 16 hexadecimal digits, in lower case, of the SHA-256 of <paramref name="place"/> in UTF-8.</item>
    /// <item>Authors and tags: trimmed; blank ones and repeats dropped, the order kept.</item>
    /// </list>
    /// </remarks>
    /// <param name="place">Where it was read, for the id of an article that has none: path relative to its root, with <c>/</c>, then <c>#</c> and the record's number.</param>
    /// <exception cref="FormatException">It has neither title nor text, or its id is too long or has control characters; the message says which.</exception>
    public Article Complete(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var paragraphs = CleanText.Paragraphs(Text);
        var title = CleanText.Line(Title);
        if (title is null)
        {
            if (paragraphs.Count == 0)
            {
                throw new FormatException("It has neither a title nor a text.");
            }

            var headline = Headline.Of(paragraphs);
            title = headline.Title;
            paragraphs = headline.Rest;
        }

        return new Article
        {
            Id = CompleteId(place),
            Language = LanguageCode.Normalize(Language) ?? LanguageCode.Detect(title, paragraphs),
            Date = Date,
            Title = title,
            Lead = CleanText.Line(Lead) ?? (paragraphs.Count > 0 ? paragraphs[0] : ""),
            Paragraphs = paragraphs,
            Source = CleanText.Line(Source),
            Section = CleanText.Line(Section),
            Authors = CleanText.Values(Authors),
            Tags = CleanText.Values(Tags),
            Url = CleanText.Line(Url),
            Updated = Updated,
        };
    }

    private string CompleteId(string place)
    {
        var id = Id?.Trim();
        if (string.IsNullOrEmpty(id))
        {
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place)))[..DerivedIdLength];
        }

        if (id.AsSpan().ContainsAnyInRange('\0', '\u001F') || id.AsSpan().ContainsAnyInRange('\u007F', '\u009F'))
        {
            throw new FormatException("Its id has control characters.");
        }

        id = CleanText.WithoutLoneSurrogates(id);
        var bytes = Encoding.UTF8.GetByteCount(id);
        return bytes <= MaxIdBytes
            ? id
            : throw new FormatException($"Its id is {bytes} UTF-8 bytes long; {MaxIdBytes} are allowed.");
    }
}
