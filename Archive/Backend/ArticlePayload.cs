using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NewsSearch.Archive.Articles;

namespace NewsSearch.Archive.Backend;

/// <summary>What a store keeps of an article: where it came from, and all of it.</summary>
/// <remarks>
/// <code>
/// Payload = OriginLength Origin Article
///   OriginLength : u16 LE   bytes of Origin plus 1; 0 for an article that came from no file
///   Origin       : UTF-8
///   Article      : as ArticleCodec writes it
/// </code>
/// Example: an article from <c>a</c> begins with <c>02 00 61</c>.
/// </remarks>
internal static class ArticlePayload
{
    /// <summary>Longest origin in UTF-8 bytes.</summary>
    public const int MaxOriginBytes = 1024;

    /// <summary>The entry for an article.</summary>
    /// <exception cref="ArgumentException">The origin is empty or longer than <see cref="MaxOriginBytes"/>, or a text has a lone surrogate.</exception>
    public static ArticleEntry Encode(Article article, string? origin)
    {
        var originBytes = origin is null ? 0 : Encoding.UTF8.GetByteCount(origin);
        if (origin is "" || originBytes > MaxOriginBytes)
        {
            throw new ArgumentException($"An origin has 1 to {MaxOriginBytes} UTF-8 bytes; this one has {originBytes}.", nameof(origin));
        }

        var encoded = ArticleCodec.Encode(article);
        var payload = new byte[sizeof(ushort) + originBytes + encoded.Length];
        if (origin is not null)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(payload, (ushort)(originBytes + 1));
            Encoding.UTF8.GetBytes(origin, payload.AsSpan(sizeof(ushort)));
        }

        encoded.CopyTo(payload.AsSpan(sizeof(ushort) + originBytes));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(payload, hash);
        return new ArticleEntry(article, origin, payload, BinaryPrimitives.ReadInt64LittleEndian(hash));
    }

    /// <summary>The article and where it came from.</summary>
    /// <exception cref="InvalidDataException">It is no payload.</exception>
    public static (Article Article, string? Origin) Decode(ReadOnlySpan<byte> payload)
    {
        if (!BinaryPrimitives.TryReadUInt16LittleEndian(payload, out var length) || payload.Length < sizeof(ushort) + length)
        {
            throw new InvalidDataException("A stored article ends before its origin does.");
        }

        var rest = payload[sizeof(ushort)..];
        return length == 0
            ? (ArticleCodec.Decode(rest), null)
            : (ArticleCodec.Decode(rest[(length - 1)..]), Encoding.UTF8.GetString(rest[..(length - 1)]));
    }
}
