using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Columns;

/// <summary>Collects which documents have which values of a keyword field, and writes the column. The values themselves are the field's dictionary: a value's ordinal is its place there.</summary>
/// <remarks>
/// <code>
/// KeywordColumn = Single | Multiple
/// Single   = Ordinal[documents]               no document has two values: its value's ordinal + 1, or 0
/// Multiple = Start[documents + 1] Ordinal[values of all documents]
///   Start   : u32                             which ordinal is the document's first; its last is before the next document's start; they ascend
///   Ordinal : u8, u16 or u32                  the least that holds the number of values
/// KeywordColumnPlace = Form Start [Count]     nothing if the dictionary is empty
///   Form    : u8                              1 single, 2 multiple
///   Start   : varint                          where it begins
///   Count   : varint                          of a multiple one: the number of all ordinals
/// </code>
/// Example: of two values, three documents have the second, none, the first: <c>02 00 01</c>.
/// </remarks>
internal sealed class KeywordColumnWriter
{
    /// <summary>Form of a column in which no document has two values.</summary>
    public const byte SingleForm = 1;

    private const byte MultipleForm = 2;

    private readonly List<(int Doc, int Ordinal)> _pairs = [];

    /// <summary>Bytes of an ordinal.</summary>
    public static int OrdinalBytes(int valueCount) => valueCount <= byte.MaxValue ? 1 : valueCount <= ushort.MaxValue ? 2 : 4;

    /// <summary>Adds a value of a document; ordinals ascend.</summary>
    public void Add(int doc, int ordinal) => _pairs.Add((doc, ordinal));

    /// <summary>Writes the column and says in <paramref name="directory"/> where it is.</summary>
    public void Write(IndexOutput output, ByteWriter directory, int docCount, int valueCount)
    {
        if (valueCount == 0)
        {
            return;
        }

        var starts = new int[docCount + 1];
        var single = true;
        foreach (var (doc, _) in _pairs)
        {
            single &= ++starts[doc + 1] == 1;
        }

        for (var doc = 0; doc < docCount; doc++)
        {
            starts[doc + 1] += starts[doc];
        }

        directory.WriteByte(single ? SingleForm : MultipleForm);
        directory.WriteVarint(output.Position);
        var ordinals = new int[single ? docCount : _pairs.Count];
        if (single)
        {
            foreach (var (doc, ordinal) in _pairs)
            {
                ordinals[doc] = ordinal + 1;
            }
        }
        else
        {
            directory.WriteVarint(_pairs.Count);
            WriteNumbers(output, starts, sizeof(uint));
            var next = starts.AsSpan(0, docCount).ToArray();
            foreach (var (doc, ordinal) in _pairs)
            {
                ordinals[next[doc]++] = ordinal;
            }
        }

        WriteNumbers(output, ordinals, OrdinalBytes(valueCount));
    }

    private static void WriteNumbers(IndexOutput output, ReadOnlySpan<int> numbers, int width)
    {
        var bytes = new ByteWriter();
        foreach (var number in numbers)
        {
            for (var i = 0; i < width; i++)
            {
                bytes.WriteByte(number >> (8 * i));
            }
        }

        output.Write(bytes.Written);
    }
}
