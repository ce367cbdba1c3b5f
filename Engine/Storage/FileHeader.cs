using System.Buffers.Binary;

namespace NewsSearch.Engine.Storage;

/// <summary>The first bytes of every file.</summary>
/// <remarks>
/// <code>
/// Header = Magic Kind Version
///   Magic   : u32 LE   0x5357454E, "NEWS" when read as ASCII
///   Kind    : u32 LE   FileKind: a postings file is never read as stored fields
///   Version : u32 LE   1 today; docs/format.md says what each version changed
/// </code>
/// Example: a postings file opens with <c>4E 45 57 53 03 00 00 00 01 00 00 00</c>.
/// </remarks>
internal static class FileHeader
{
    /// <summary>Bytes of a header.</summary>
    public const int Length = 12;

    /// <summary>The version that is written, and the only one so far.</summary>
    public const uint Version = 1;

    private const uint Magic = 0x5357454E;

    /// <summary>Fills the first <see cref="Length"/> bytes of <paramref name="header"/>.</summary>
    public static void Write(Span<byte> header, FileKind kind)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], (uint)kind);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], Version);
    }

    /// <summary>Throws if <paramref name="header"/> is not that of a file of this kind.</summary>
    public static void Check(string file, ReadOnlySpan<byte> header, FileKind kind)
    {
        var magic = BinaryPrimitives.ReadUInt32LittleEndian(header);
        var found = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        var version = BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
        if (magic != Magic)
        {
            throw new CorruptIndexException(file, 0, $"expected the magic number {Magic:X8}, found {magic:X8}");
        }

        if (found != (uint)kind)
        {
            throw new CorruptIndexException(file, 4, $"expected a file of kind {(uint)kind} ({kind}), found kind {found}");
        }

        if (version != Version)
        {
            throw new CorruptIndexException(file, 8, $"expected format version {Version}, found {version}");
        }
    }
}
