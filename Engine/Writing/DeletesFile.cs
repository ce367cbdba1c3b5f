using System.Buffers.Binary;
using System.Numerics;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Writing;

/// <summary>Reads and writes which documents of a segment are deleted, as of one generation. <c>SEGMENT-gGENERATION.deletes</c></summary>
/// <remarks>
/// <code>
/// Deletes = DocCount LiveCount Word*
///   DocCount  : i32 LE   documents of the segment, from 1
///   LiveCount : i32 LE   bits that are set, below DocCount
///   Word      : u64 LE   ceil(DocCount / 64) of them; bit i of all is set if document i is live; bits from DocCount on are 0
/// </code>
/// Example: of three documents the second is deleted: <c>03 00 00 00 02 00 00 00 05 00 00 00 00 00 00 00</c>.
/// </remarks>
internal static class DeletesFile
{
    private const int HeadLength = 8;

    /// <summary>Writes the file, not synced.</summary>
    public static void Write(IndexDirectory directory, string name, LiveDocs live)
    {
        var bytes = new byte[HeadLength + (live.Bits.Length * sizeof(ulong))];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, live.DocCount);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), live.LiveCount);
        for (var word = 0; word < live.Bits.Length; word++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(HeadLength + (word * sizeof(ulong))), live.Bits[word]);
        }

        using var output = directory.Create(name, FileKind.Deletes);
        output.Write(bytes);
        output.Finish();
    }

    /// <summary>Reads the deletes of a segment of <paramref name="docCount"/> documents.</summary>
    /// <exception cref="CorruptIndexException">The file is missing or damaged.</exception>
    public static LiveDocs Read(IndexDirectory directory, string name, int docCount)
    {
        using var input = directory.Open(name, FileKind.Deletes);
        var wordCount = (int)(((long)docCount + 63) >> 6);
        if (input.Length != HeadLength + ((long)wordCount * sizeof(ulong)))
        {
            throw input.Corrupt(0, $"a set of {docCount} documents was expected, but there are {input.Length} bytes");
        }

        var words = new ulong[wordCount];
        var bytes = input.Slice(0, (int)input.Length);
        var liveCount = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        var seen = 0;
        for (var word = 0; word < words.Length; word++)
        {
            words[word] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(HeadLength + (word * sizeof(ulong)))..]);
            seen += BitOperations.PopCount(words[word]);
        }

        if (BinaryPrimitives.ReadInt32LittleEndian(bytes) != docCount || seen != liveCount || liveCount >= docCount)
        {
            throw input.Corrupt(0, $"the counts do not fit: {docCount} documents, {liveCount} live, {seen} bits set");
        }

        if ((docCount & 63) != 0 && words[^1] >> (docCount & 63) != 0)
        {
            throw input.Corrupt(input.Length - sizeof(ulong), $"bits are set beyond document {docCount - 1}");
        }

        return new LiveDocs(words, docCount);
    }
}
