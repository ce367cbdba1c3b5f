using System.Text;

namespace NewsSearch.Archive.Articles;

/// <summary>The stored form of an article: compact, lossless, checked when it is read.</summary>
/// <remarks>
/// <code>
/// Article  = Version Id Language Title Lead Paragraphs Source Section Url Authors Tags Date Updated
///   Version    : u8       1; an article of another version is not read
///   Id, Language, Title : String
///   Lead       : Optional null stands for the first paragraph (or nothing, if there is none), the usual case
///   Paragraphs, Authors, Tags : Count String*
///   Source, Section, Url      : Optional
///   Date, Updated             : Stamp
/// String   = Length UTF-8
/// Optional = 0 | Length+1 UTF-8
/// Stamp    = 0 | Precision+1 Ticks     Precision as <see cref="DatePrecision"/>; Ticks: i64 LE, 100 ns since 0001-01-01T00:00Z
/// Count, Length : LEB128, 7 bits a byte, low ones first, at most 5 bytes
/// </code>
/// Example: id <c>a</c>, language <c>en</c>, title <c>T</c>, nothing else, is <c>01 01 61 02 65 6E 01 54 00 00 00 00 00 00 00 00 00</c>.
/// </remarks>
public static class ArticleCodec
{
    private const byte Version = 1;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The stored form of <paramref name="article"/>.</summary>
    /// <exception cref="ArgumentException">A string in it has a lone surrogate; <see cref="ArticleDraft.Complete"/> leaves none.</exception>
    public static byte[] Encode(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, StrictUtf8);
        writer.Write(Version);
        writer.Write(article.Id);
        writer.Write(article.Language);
        writer.Write(article.Title);
        WriteOptional(writer, string.Equals(article.Lead, UsualLead(article.Paragraphs), StringComparison.Ordinal) ? null : article.Lead);
        WriteAll(writer, article.Paragraphs);
        WriteOptional(writer, article.Source);
        WriteOptional(writer, article.Section);
        WriteOptional(writer, article.Url);
        WriteAll(writer, article.Authors);
        WriteAll(writer, article.Tags);
        WriteStamp(writer, article.Date);
        WriteStamp(writer, article.Updated);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>The article whose stored form is <paramref name="stored"/>.</summary>
    /// <exception cref="InvalidDataException">It is not the stored form of an article.</exception>
    public static Article Decode(ReadOnlySpan<byte> stored)
    {
        var reader = new StoredArticleReader(stored);
        if (reader.ReadByte() is var version and not Version)
        {
            throw new InvalidDataException($"A stored article of version {version}; this reads version {Version}.");
        }

        var id = reader.ReadString();
        var language = reader.ReadString();
        var title = reader.ReadString();
        var lead = reader.ReadOptional();
        var paragraphs = reader.ReadAll();
        var article = new Article
        {
            Id = id,
            Language = language,
            Title = title,
            Lead = lead ?? UsualLead(paragraphs),
            Paragraphs = paragraphs,
            Source = reader.ReadOptional(),
            Section = reader.ReadOptional(),
            Url = reader.ReadOptional(),
            Authors = reader.ReadAll(),
            Tags = reader.ReadAll(),
            Date = reader.ReadStamp(),
            Updated = reader.ReadStamp(),
        };
        reader.RequireEnd();
        return article;
    }

    private static string UsualLead(IReadOnlyList<string> paragraphs) => paragraphs.Count > 0 ? paragraphs[0] : "";

    private static void WriteOptional(BinaryWriter writer, string? text)
    {
        if (text is null)
        {
            writer.Write7BitEncodedInt(0);
            return;
        }

        var bytes = StrictUtf8.GetBytes(text);
        writer.Write7BitEncodedInt(bytes.Length + 1);
        writer.Write(bytes);
    }

    private static void WriteAll(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write7BitEncodedInt(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    private static void WriteStamp(BinaryWriter writer, PublicationDate? date)
    {
        writer.Write(date is { } known ? (byte)(known.Precision + 1) : (byte)0);
        if (date is { } stamp)
        {
            writer.Write(stamp.Start.Ticks);
        }
    }
}
