using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NewsSearch.Archive.Backend;

namespace NewsSearch.Archive.Answering;

/// <summary>Where a page begins, in the state of the archive that its first page came from.</summary>
/// <param name="Fingerprint">The question that it belongs to.</param>
/// <param name="StateId">The state.</param>
/// <param name="Now">What recency is measured from, in seconds since 1970-01-01T00:00Z: the same on every page.</param>
/// <param name="HitsBefore">Hits before the page.</param>
/// <param name="After">The last hit before the page; null if it is to be found by counting.</param>
/// <remarks>
/// As text it is base64url of
/// <code>
/// Cursor = Version Fingerprint Now HitsBefore Position State Check
///   Version     : u8       1
///   Fingerprint, Now, HitsBefore : 64 bits LE
///   Position    : 0 | 1 Score Tie | 2 Score Tie SortKey    Score: f32 LE; Tie, SortKey: i64 LE; 1 is for an undated hit
///   State       : u8 length, UTF-8
///   Check       : the first 8 bytes of SHA-256 over <see cref="Domain"/> and all before
/// </code>
/// The check tells a cursor from garbage and from a damaged copy. It keeps no secret: whoever makes a cursor of his own gets hits of a question that he may ask anyway.
/// </remarks>
internal sealed record PageCursor(ulong Fingerprint, string StateId, long Now, long HitsBefore, ViewPosition? After)
{
    private const byte Version = 1;
    private const int CheckLength = 8;
    private const int MaxLength = 512;

    private static ReadOnlySpan<byte> Domain => "news search page cursor"u8;

    /// <summary>The text that <see cref="TryRead"/> reads.</summary>
    public override string ToString()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(Fingerprint);
        writer.Write(Now);
        writer.Write(HitsBefore);
        writer.Write((byte)(After is null ? 0 : After.Value.SortKey is null ? 1 : 2));
        if (After is { } after)
        {
            writer.Write(after.Score);
            writer.Write(after.Tie);
            if (after.SortKey is { } sortKey)
            {
                writer.Write(sortKey);
            }
        }

        var state = Encoding.UTF8.GetBytes(StateId);
        writer.Write((byte)state.Length);
        writer.Write(state);
        writer.Flush();
        writer.Write(CheckOf(bytes.ToArray()));
        writer.Flush();
        return Base64Url.EncodeToString(bytes.ToArray());
    }

    /// <summary>Reads a cursor; null if <paramref name="text"/> is none.</summary>
    public static PageCursor? TryRead(string text)
    {
        var buffer = new byte[MaxLength];
        if (text.Length > MaxLength || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, buffer, out var length) || length <= CheckLength)
        {
            return null;
        }

        var payload = buffer.AsSpan(0, length - CheckLength);
        return CheckOf(payload).AsSpan().SequenceEqual(buffer.AsSpan(length - CheckLength, CheckLength)) ? Parse(payload) : null;
    }

    private static PageCursor? Parse(ReadOnlySpan<byte> payload)
    {
        const int PositionAt = 1 + (3 * sizeof(long));
        if (payload.Length <= PositionAt || payload[0] != Version)
        {
            return null;
        }

        var fingerprint = BinaryPrimitives.ReadUInt64LittleEndian(payload[1..]);
        var now = BinaryPrimitives.ReadInt64LittleEndian(payload[9..]);
        var hitsBefore = BinaryPrimitives.ReadInt64LittleEndian(payload[17..]);
        var form = payload[PositionAt];
        var rest = payload[(PositionAt + 1)..];
        var positionLength = form switch { 0 => 0, 1 => 12, 2 => 20, _ => rest.Length + 1 };
        if (rest.Length <= positionLength || rest.Length != positionLength + 1 + rest[positionLength])
        {
            return null;
        }

        ViewPosition? after = form == 0
            ? null
            : new ViewPosition(
                BinaryPrimitives.ReadSingleLittleEndian(rest),
                form == 2 ? BinaryPrimitives.ReadInt64LittleEndian(rest[12..]) : null,
                BinaryPrimitives.ReadInt64LittleEndian(rest[4..]));
        return hitsBefore < 0 || (after is { } position && !float.IsFinite(position.Score))
            ? null
            : new PageCursor(fingerprint, Encoding.UTF8.GetString(rest[(positionLength + 1)..]), now, hitsBefore, after);
    }

    private static byte[] CheckOf(ReadOnlySpan<byte> payload)
    {
        byte[] all = [.. Domain, .. payload];
        return SHA256.HashData(all)[..CheckLength];
    }
}
