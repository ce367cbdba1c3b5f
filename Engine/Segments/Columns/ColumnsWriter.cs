using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Columns;

/// <summary>Writes the columns file of a segment: what is known of each document by its number.</summary>
/// <remarks>
/// <code>
/// Columns   = (LongColumn | Norms | Presence | KeywordColumn)*      in the order of the directory
///   Norms    : byte[documents]              NormCode of each document's length in the field
///   Presence : byte[(documents + 7) / 8]    bit i of byte k: document 8 * k + i has a number
/// Directory = Documents Dated [LongColumnPlace] FieldPlace*         all varint
///   Dated      : documents that have a sort key: those are the first; the place of their column follows if there are any
///   FieldPlace : one for each field of the schema, by its kind
///     of a text field    = NormsStart + 1, or 0 if no document has a token in it
///     of a keyword field = KeywordColumnPlace
///     of a number field  = Count [PresenceStart] [LongColumnPlace]  documents that have a number; presence if some have and some have not; no column if none has
/// </code>
/// A number column has a number for every document; those that have none are given one that costs nothing.
/// Example: three documents with sort keys 100, 160 and none; a text field in the first (norm 3) and third (norm 1); a keyword field in the second; a number field with 7 in the
/// first. Sort keys, norms, ordinals, presence, numbers, directory and its length are
/// <c>02 | 00 * 8 | 64 00 00 00 00 00 00 00 00 00 00 00 00 00 01 00 || 03 00 01 || 00 01 00 || 01 || 00 * 8 | 07 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 ||
/// 03 02 00 01 3C 1A 01 1C 01 1F 20 00 01 || 0D 00 00 00</c>.
/// </remarks>
internal sealed class ColumnsWriter
{
    private readonly IndexOutput _output;
    private readonly SegmentSource _source;
    private readonly ByteWriter _directory = new();

    /// <summary>Begins with the sort keys.</summary>
    public ColumnsWriter(IndexOutput output, SegmentSource source)
    {
        _output = output;
        _source = source;
        var sortKeys = new long[source.DocCount];
        var dated = 0;
        for (var doc = 0; doc < sortKeys.Length; doc++)
        {
            sortKeys[doc] = source.SortKey(doc);
            if (doc > 0 && sortKeys[doc] < sortKeys[doc - 1])
            {
                throw new InvalidOperationException($"Sort keys must ascend: {sortKeys[doc]} follows {sortKeys[doc - 1]}.");
            }

            dated += sortKeys[doc] < long.MaxValue ? 1 : 0;
        }

        _directory.WriteVarint(source.DocCount);
        _directory.WriteVarint(dated);
        MinSortKey = sortKeys[0];
        MaxSortKey = dated == 0 ? long.MinValue : sortKeys[dated - 1];
        if (dated > 0)
        {
            LongColumnWriter.Write(output, _directory, sortKeys.AsSpan(0, dated));
        }
    }

    /// <summary>The least sort key, or <see cref="long.MaxValue"/>.</summary>
    public long MinSortKey { get; }

    /// <summary>The greatest sort key, or <see cref="long.MinValue"/>.</summary>
    public long MaxSortKey { get; }

    /// <summary>Writes the norms of a text field; returns them, and how many documents have a token.</summary>
    public byte[] WriteNorms(int field, out int docsWithField)
    {
        var norms = new byte[_source.DocCount];
        docsWithField = 0;
        for (var doc = 0; doc < norms.Length; doc++)
        {
            norms[doc] = _source.Norm(field, doc);
            docsWithField += norms[doc] > 0 ? 1 : 0;
        }

        _directory.WriteVarint(docsWithField == 0 ? 0 : _output.Position + 1);
        if (docsWithField > 0)
        {
            _output.Write(norms);
        }

        return norms;
    }

    /// <summary>Writes the column of a keyword field.</summary>
    public void WriteKeywords(KeywordColumnWriter column, int valueCount) => column.Write(_output, _directory, _source.DocCount, valueCount);

    /// <summary>Writes the column of a number field.</summary>
    public void WriteNumbers(int field)
    {
        var values = new long[_source.DocCount];
        var presence = new byte[(values.Length + 7) / 8];
        var count = 0;
        var last = 0L;
        for (var doc = values.Length - 1; doc >= 0; doc--)
        {
            if (_source.Number(field, doc) is { } value)
            {
                count++;
                presence[doc >> 3] |= (byte)(1 << (doc & 7));
                last = value;
            }

            values[doc] = last;
        }

        _directory.WriteVarint(count);
        if (count == 0)
        {
            return;
        }

        if (count < values.Length)
        {
            FillTail(values, presence);
            _directory.WriteVarint(_output.Position);
            _output.Write(presence);
        }

        LongColumnWriter.Write(_output, _directory, values);
    }

    /// <summary>Completes the file.</summary>
    public void Finish() => FileDirectory.Finish(_output, _directory);

    /// <summary>Gives the documents behind the last number that number, since 0 might be far from all.</summary>
    private static void FillTail(long[] values, byte[] presence)
    {
        var doc = values.Length - 1;
        while ((presence[doc >> 3] & (1 << (doc & 7))) == 0)
        {
            doc--;
        }

        values.AsSpan(doc).Fill(values[doc]);
    }
}
