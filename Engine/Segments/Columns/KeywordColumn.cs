using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Columns;

/// <summary>The sets of values of a keyword field in one segment, by ordinal. For any number of threads.</summary>
internal sealed class KeywordColumn
{
    /// <summary>Documents whose ordinals are read at a time when counting: a whole number of words, and little enough to verify no more than is read.</summary>
    private const int Window = 4096;

    private readonly IndexInput _input;
    private readonly TermDictionary _values;
    private readonly int _docCount;
    private readonly int _width;
    private readonly bool _single;
    private readonly long _starts;
    private readonly long _ordinals;
    private readonly long _ordinalCount;

    /// <summary>The column at the place that <paramref name="directory"/> gives next.</summary>
    internal KeywordColumn(IndexInput input, TermDictionary values, ref ByteReader directory, int docCount)
    {
        _input = input;
        _values = values;
        _docCount = docCount;
        _width = KeywordColumnWriter.OrdinalBytes(values.Count);
        if (values.Count == 0)
        {
            return;
        }

        _single = directory.ReadByte() == KeywordColumnWriter.SingleForm;
        _starts = directory.ReadLong();
        _ordinals = _single ? _starts : _starts + ((docCount + 1L) * sizeof(uint));
        _ordinalCount = _single ? docCount : directory.ReadLong();
        if (_ordinals > input.Length || _ordinalCount > input.Length || _ordinals + (_ordinalCount * _width) > input.Length)
        {
            throw directory.Corrupt($"ordinals of {docCount} documents at {_starts} leave the file");
        }
    }

    /// <summary>Number of different values.</summary>
    public int ValueCount => _values.Count;

    /// <summary>The value of an ordinal; ordinals follow UTF-8 order.</summary>
    public string Value(int ordinal) => _values.TermAt(ordinal);

    /// <summary>The ordinal of a value; -1 if no document has it.</summary>
    public int Find(string value)
    {
        var ordinal = _values.LowerBound(Encoding.UTF8.GetBytes(value));
        return ordinal < _values.Count && string.Equals(_values.TermAt(ordinal), value, StringComparison.Ordinal) ? ordinal : -1;
    }

    /// <summary>Adds 1 to <c>counts[ordinal]</c> for every value of every document whose bit is set: bit i of <paramref name="docs"/> is document <paramref name="firstDoc"/> + i.</summary>
    public void Count(ReadOnlySpan<ulong> docs, int firstDoc, Span<int> counts)
    {
        counts = counts[..ValueCount];
        for (var first = firstDoc; ValueCount > 0 && first < _docCount && !docs.IsEmpty; first += Window)
        {
            var bits = docs[..Math.Min(docs.Length, Window / 64)];
            docs = docs[bits.Length..];
            if (bits.ContainsAnyExcept(0UL))
            {
                CountWindow(bits, first, Math.Min(bits.Length * 64, _docCount - first), counts);
            }
        }
    }

    /// <summary>Appends the ordinals of one document to <paramref name="ordinals"/>.</summary>
    public void Read(int doc, List<int> ordinals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(doc);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(doc, _docCount);
        if (ValueCount == 0)
        {
            return;
        }

        if (_single)
        {
            var ordinal = Ordinal(_input.Slice(_ordinals + ((long)doc * _width), _width), 0) - 1;
            if (ordinal >= 0)
            {
                ordinals.Add(ordinal);
            }

            return;
        }

        var starts = Starts(doc, 1);
        var bytes = Ordinals(starts[0], starts[1]);
        for (var i = 0; i < bytes.Length / _width; i++)
        {
            ordinals.Add(Ordinal(bytes, i));
        }
    }

    private void CountWindow(ReadOnlySpan<ulong> bits, int firstDoc, int count, Span<int> counts)
    {
        var starts = _single ? default : Starts(firstDoc, count);
        var bytes = _single ? _input.Slice(_ordinals + ((long)firstDoc * _width), count * _width) : Ordinals(starts[0], starts[count]);
        for (var at = 0; at < bits.Length; at++)
        {
            for (var word = bits[at]; word != 0; word &= word - 1)
            {
                var index = (at * 64) + BitOperations.TrailingZeroCount(word);
                if (index >= count)
                {
                    return;
                }

                if (_single)
                {
                    var ordinal = Ordinal(bytes, index) - 1;
                    if (ordinal >= 0)
                    {
                        counts[ordinal]++;
                    }

                    continue;
                }

                for (var i = (int)(starts[index] - starts[0]); i < (int)(starts[index + 1] - starts[0]); i++)
                {
                    counts[Ordinal(bytes, i)]++;
                }
            }
        }
    }

    /// <summary>The ordinal at <paramref name="index"/>; of a single-valued column, 1 more than it. Anything out of range is damage.</summary>
    private int Ordinal(ReadOnlySpan<byte> bytes, int index)
    {
        var ordinal = _width switch
        {
            1 => bytes[index],
            2 => BinaryPrimitives.ReadUInt16LittleEndian(bytes[(index * 2)..]),
            _ => (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[(index * 4)..]),
        };
        return (uint)ordinal < (uint)(ValueCount + (_single ? 1 : 0)) ? ordinal : throw _input.Corrupt(_ordinals, $"ordinal {ordinal} of {ValueCount} values");
    }

    private ReadOnlySpan<uint> Starts(int doc, int count)
    {
        var starts = MemoryMarshal.Cast<byte, uint>(_input.Slice(_starts + (doc * (long)sizeof(uint)), (count + 1) * sizeof(uint)));
        for (var i = 0; i < count; i++)
        {
            if (starts[i] > starts[i + 1] || starts[i + 1] > _ordinalCount)
            {
                throw _input.Corrupt(_starts + ((doc + i) * (long)sizeof(uint)), $"the values of document {doc + i} begin at {starts[i]} and end at {starts[i + 1]}");
            }
        }

        return starts;
    }

    private ReadOnlySpan<byte> Ordinals(uint start, uint end) => _input.Slice(_ordinals + ((long)start * _width), checked((int)(end - start) * _width));
}
