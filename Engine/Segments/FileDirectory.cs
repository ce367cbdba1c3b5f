using System.Buffers.Binary;
using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments;

/// <summary>The end of a payload, which says where everything else is.</summary>
/// <remarks>
/// <code>
/// Payload   = Structures Directory DirectoryLength
///   DirectoryLength : u32   bytes of Directory; the last four bytes of the payload
/// </code>
/// </remarks>
internal static class FileDirectory
{
    /// <summary>Appends the directory and finishes the file.</summary>
    public static void Finish(IndexOutput output, ByteWriter directory)
    {
        directory.WriteUInt32(directory.Length);
        output.Write(directory.Written);
        output.Finish();
    }

    /// <summary>A reader of the directory.</summary>
    public static ByteReader Open(IndexInput input)
    {
        var end = input.Length - sizeof(uint);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(input.Slice(end, sizeof(uint)));
        return length <= end ? new ByteReader(input, end - length, length) : throw input.Corrupt(end, $"a directory of {length} bytes does not fit into {end}");
    }
}
