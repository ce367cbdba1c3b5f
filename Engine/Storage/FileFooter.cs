using System.Buffers.Binary;

namespace NewsSearch.Engine.Storage;

/// <summary>What follows the payload in every file: a checksum for each of its blocks, and the footer.</summary>
/// <remarks>
/// <code>
/// File      = Header Payload Checksum* Footer
///   Checksum      : u32 LE   CRC-32C of one block of the payload; blocks are 65,536 bytes, the last one may be shorter
/// Footer    = PayloadLength BlockCount FrameChecksum Magic
///   PayloadLength : u64 LE   bytes of Payload
///   BlockCount    : u32 LE   number of Checksums: PayloadLength / 65,536, rounded up
///   FrameChecksum : u32 LE   CRC-32C of Header, all Checksums, PayloadLength and BlockCount, as they stand in the file
///   Magic         : u32 LE   0x454E4F44, "DONE" when read as ASCII: whoever wrote the file came to its end
/// </code>
/// Every byte of a file is under one of the checksums, a magic number or a length that must fit.
/// Example: a stored file with the payload <c>61 62 63</c> is
/// <c>4E 45 57 53 06 00 00 00 01 00 00 00 | 61 62 63 | B7 3F 4B 36 | 03 00 00 00 00 00 00 00 01 00 00 00 11 46 49 C3 44 4F 4E 45</c>.
/// </remarks>
internal static class FileFooter
{
    /// <summary>Bytes of the footer without the checksums before it.</summary>
    public const int Length = 20;

    /// <summary>Payload bytes under one checksum.</summary>
    public const int BlockSize = 1 << BlockShift;

    /// <summary>Payload offset shifted right by this is its block.</summary>
    public const int BlockShift = 16;

    private const uint Magic = 0x454E4F44;

    /// <summary>Number of blocks of a payload.</summary>
    public static long BlocksOf(long payloadLength) => (payloadLength + BlockSize - 1) >> BlockShift;

    /// <summary>Bytes of the whole file with a payload of this length.</summary>
    public static long FileLength(long payloadLength) => FileHeader.Length + payloadLength + (BlocksOf(payloadLength) * sizeof(uint)) + Length;

    /// <summary>Fills the first <see cref="Length"/> bytes of <paramref name="footer"/>.</summary>
    public static void Write(Span<byte> footer, ReadOnlySpan<byte> header, ReadOnlySpan<byte> checksums, long payloadLength)
    {
        BinaryPrimitives.WriteInt64LittleEndian(footer, payloadLength);
        BinaryPrimitives.WriteInt32LittleEndian(footer[8..], checksums.Length / sizeof(uint));
        BinaryPrimitives.WriteUInt32LittleEndian(footer[12..], FrameChecksum(header, checksums, footer));
        BinaryPrimitives.WriteUInt32LittleEndian(footer[16..], Magic);
    }

    /// <summary>Reads the payload length and throws if the footer does not fit a file of this length.</summary>
    public static long ReadPayloadLength(string file, ReadOnlySpan<byte> footer, long fileLength)
    {
        var footerStart = fileLength - Length;
        var magic = BinaryPrimitives.ReadUInt32LittleEndian(footer[16..]);
        if (magic != Magic)
        {
            throw new CorruptIndexException(file, footerStart + 16, $"expected the end mark {Magic:X8}, found {magic:X8}: the file is cut or was never finished");
        }

        var payloadLength = BinaryPrimitives.ReadInt64LittleEndian(footer);
        var blocks = BinaryPrimitives.ReadUInt32LittleEndian(footer[8..]);
        if (payloadLength < 0 || payloadLength > fileLength || blocks != BlocksOf(payloadLength)
            || FileLength(payloadLength) != fileLength)
        {
            throw new CorruptIndexException(file, footerStart, $"{payloadLength} bytes of payload in {blocks} blocks do not make a file of {fileLength} bytes");
        }

        return payloadLength;
    }

    /// <summary>Throws if header, checksums and footer are not those that were written together.</summary>
    public static void CheckFrame(string file, ReadOnlySpan<byte> header, ReadOnlySpan<byte> checksums, ReadOnlySpan<byte> footer, long fileLength)
    {
        var expected = BinaryPrimitives.ReadUInt32LittleEndian(footer[12..]);
        var found = FrameChecksum(header, checksums, footer);
        if (expected != found)
        {
            throw new CorruptIndexException(file, fileLength - Length + 12, $"header and checksums should have checksum {expected:X8}, have {found:X8}");
        }
    }

    private static uint FrameChecksum(ReadOnlySpan<byte> header, ReadOnlySpan<byte> checksums, ReadOnlySpan<byte> footer) =>
        Crc32C.Append(Crc32C.Append(Crc32C.Compute(header[..FileHeader.Length]), checksums), footer[..12]);
}
