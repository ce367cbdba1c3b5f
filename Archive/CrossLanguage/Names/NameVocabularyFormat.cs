using System.Buffers.Binary;
using System.Numerics;

namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>The file of a name vocabulary: forms by the skeletons of their readings.</summary>
/// <remarks>
/// <code>
/// File      = Block* Directory State Trailer                      little-endian; varint: 7 bits a byte, the lowest first
///   Block     = Group+                                            about 1 KB, or one group that is larger; groups ascend by key
///     Group     = Key Length Entry+
///       Key       : varint    key less the key of the group before, in the first of a block less 0
///       Length    : varint    bytes of the entries
///       Entry     = Shape Letter* Readings Articles               ascending by form
///         Shape     : u8      bits 0-4 letters that follow less 1, bits 5-7 letters shared with the entry before (0 in the first)
///         Letter    : u8      Latin: ASCII; Cyrillic: the code point less U+0400
///         Readings  : u8      bit by orthography: those whose reading has this skeleton; see Orthographies
///         Articles  : varint
///   Directory = (FirstKey : u64, Length : u32, Crc : u32)*        one for each block; blocks lie one after the other from offset 0
///   State     = Generation : i64, Articles : i64, Forms : i64, Id : UTF-8 to the trailer
///   Trailer   = DirectoryOffset : u64, Blocks : u32, Crc : u32 (of directory and state), Magic : u32 "NAMV", Version : u32 1, Crc : u32 (of the trailer so far)
/// Key       = script (Latin 0, Cyrillic 1) in bit 63, then the skeleton's fifteen classes, four bits each
/// </code>
/// Checksums are CRC-32C. The version changes with the orthographies and phones, too: <see cref="Skeleton"/> and readings must be those that the file was made with.
/// </remarks>
internal static class NameVocabularyFormat
{
    /// <summary>"NAMV" when read as ASCII.</summary>
    public const uint Magic = 0x564D414E;

    /// <summary>Version of the format and of the readings.</summary>
    public const uint Version = 1;

    /// <summary>A block is closed when it is larger.</summary>
    public const int BlockBytes = 1024;

    /// <summary>Bytes of a directory entry.</summary>
    public const int DirectoryEntryBytes = 16;

    /// <summary>Bytes of the state without the id.</summary>
    public const int StateBytes = 24;

    /// <summary>Bytes of the trailer.</summary>
    public const int TrailerBytes = 28;

    /// <summary>Longest shared beginning that is made use of.</summary>
    public const int MaxShared = 7;

    /// <summary>First code point of the Cyrillic letters.</summary>
    public const int CyrillicBase = 0x400;

    /// <summary>The key under which a form with a reading of this skeleton stands.</summary>
    public static ulong Key(NameScript script, Skeleton skeleton) => ((ulong)script << 63) | (skeleton.Bits >> 4);

    /// <summary>CRC-32C of bytes.</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var value in bytes)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return ~crc;
    }
}
