using System.Buffers.Binary;
using System.Numerics;

namespace NewsSearch.Archive.CrossLanguage;

/// <summary>The format of a lexicon file: what <see cref="LexiconWriter"/> writes and <see cref="Lexicon"/> reads.</summary>
/// <remarks>
/// All numbers are little endian; a <c>varint</c> has seven bits a byte, the lowest first, and the high bit of all bytes but the last.
/// <code>
/// File    = Magic Version English Russian Families Checksum
///   Magic    : u32    0x5845_4C4E, "NLEX"
///   Version  : u32    1
///   Checksum : u32    CRC-32C of all bytes before it
/// English, Russian, Families = Table
/// Table   = Count Length Block*                one block for each 16 strings; the last may have fewer
///   Count    : u32    strings of the table
///   Length   : u32    bytes of all blocks together
/// Then, before the blocks: u32 for each block, where it begins, from the first block's first byte.
/// Block   = String*  List*                     as many lists as strings
/// String  = Shared Rest Byte*                  ascending by bytes in the whole table
///   Shared   : u8     bytes that it has in common with the string before it in the block; 0 for the first
///   Rest     : u8     bytes that follow
/// List    = Items (Id Weight?)*
///   Items    : u8     how many; by descending weight in English and Russian, ascending by id in Families
///   Id       : varint number of a string, in table order: of Russian in English, of English in the others
///   Weight   : u8     probability in 255ths, rounded, at least 1; absent in Families
/// Byte    = 20..7F as in ASCII; 80..9F are А..Я, C0..DF а..я, E0..FF Latin-1
/// </code>
/// A string of English or Russian is a word, or a phrase with blanks; one in capitals is an acronym whose small letters would be another word. One of Families is a stem, its list the words
/// that have it. A string that is only a translation has an empty list.
/// <para>
/// Example: the lexicon of <c>cat</c> and <c>кот</c>, each a certain translation, and the family <c>cat</c>, is
/// <c>4E4C4558 01000000 | 01000000 08000000 00000000 0003636174 01 00 FF | 01000000 08000000 00000000 0003CACED2 01 00 FF | 01000000 07000000 00000000 0003636174 01 00 | Checksum</c>.
/// </para>
/// </remarks>
internal static class LexiconFile
{
    /// <summary>The first four bytes.</summary>
    public const uint Magic = 0x58454C4E;

    /// <summary>The version written, and the only one read.</summary>
    public const uint Version = 1;

    /// <summary>Bytes before the first table.</summary>
    public const int HeaderLength = 2 * sizeof(uint);

    /// <summary>Bytes of the checksum.</summary>
    public const int FooterLength = sizeof(uint);

    /// <summary>Strings of a block: a search decodes half of them on average.</summary>
    public const int BlockLength = 16;

    /// <summary>Longest string in bytes.</summary>
    public const int MaxStringLength = 255;

    /// <summary>Weight of a certain translation.</summary>
    public const int FullWeight = 255;

    /// <summary>Writes a string as bytes.</summary>
    /// <returns>How many; -1 if it has a character that no byte stands for or is longer than <paramref name="bytes"/>.</returns>
    public static int Encode(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        if (text.Length > bytes.Length)
        {
            return -1;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var value = text[i] switch
            {
                >= ' ' and <= '~' => text[i],
                >= 'А' and <= 'Я' => text[i] - 'А' + 0x80,
                >= 'а' and <= 'я' => text[i] - 'а' + 0xC0,
                >= '\u00E0' and <= '\u00FF' => text[i],
                _ => -1,
            };
            if (value < 0)
            {
                return -1;
            }

            bytes[i] = (byte)value;
        }

        return text.Length;
    }

    /// <summary>The string of bytes.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => string.Create(bytes.Length, bytes, static (text, bytes) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = bytes[i] switch
            {
                >= 0x80 and < 0xC0 => (char)(bytes[i] - 0x80 + 'А'),
                >= 0xC0 and < 0xE0 => (char)(bytes[i] - 0xC0 + 'а'),
                var plain => (char)plain,
            };
        }
    });

    /// <summary>CRC-32C (Castagnoli; RFC 3720, appendix B.4).</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var state = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            state = BitOperations.Crc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var value in bytes)
        {
            state = BitOperations.Crc32C(state, value);
        }

        return ~state;
    }
}
