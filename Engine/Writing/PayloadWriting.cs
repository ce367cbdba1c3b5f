using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace NewsSearch.Engine.Writing;

/// <summary>Writes what <see cref="PayloadReader"/> reads.</summary>
internal static class PayloadWriting
{
    /// <summary>One byte.</summary>
    public static void PutByte(this IBufferWriter<byte> bytes, byte value) => bytes.Write([value]);

    /// <summary>Four bytes, little-endian.</summary>
    public static void PutInt32(this IBufferWriter<byte> bytes, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes.GetSpan(sizeof(int)), value);
        bytes.Advance(sizeof(int));
    }

    /// <summary>Eight bytes, little-endian.</summary>
    public static void PutInt64(this IBufferWriter<byte> bytes, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes.GetSpan(sizeof(long)), value);
        bytes.Advance(sizeof(long));
    }

    /// <summary>A length in bytes, and UTF-8.</summary>
    public static void PutText(this IBufferWriter<byte> bytes, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        bytes.PutInt32(utf8.Length);
        bytes.Write(utf8);
    }
}
