using System.Buffers.Binary;
using System.Text;

namespace NewsSearch.Engine.Writing;

/// <summary>The texts of a <see cref="TermTable"/> as UTF-8, and their order by UTF-8 bytes. Made once a flush, for all fields and spaces.</summary>
internal sealed class SortedTerms
{
    private readonly byte[] _bytes;
    private readonly int[] _ends;

    /// <summary>Encodes and sorts all texts of <paramref name="table"/>.</summary>
    public SortedTerms(TermTable table)
    {
        var count = table.Count;
        _ends = new int[count];
        var total = 0;
        for (var number = 0; number < count; number++)
        {
            total += Encoding.UTF8.GetByteCount(table.Text(number));
            _ends[number] = total;
        }

        _bytes = new byte[total];
        Order = new int[count];
        var prefixes = new ulong[count];
        for (var number = 0; number < count; number++)
        {
            var start = number == 0 ? 0 : _ends[number - 1];
            Encoding.UTF8.GetBytes(table.Text(number), _bytes.AsSpan(start));
            prefixes[number] = Prefix(Utf8(number));
            Order[number] = number;
        }

        Sort(prefixes);
    }

    /// <summary>The numbers of the table, in order of their texts.</summary>
    public int[] Order { get; }

    /// <summary>The UTF-8 form of a text.</summary>
    public ReadOnlySpan<byte> Utf8(int number)
    {
        var start = number == 0 ? 0 : _ends[number - 1];
        return _bytes.AsSpan(start, _ends[number] - start);
    }

    /// <summary>The first eight bytes as a number that is ordered as they are; shorter texts are filled with zeros.</summary>
    private static ulong Prefix(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(utf8);
        }

        var prefix = 0UL;
        for (var i = 0; i < sizeof(ulong); i++)
        {
            prefix = (prefix << 8) | (i < utf8.Length ? utf8[i] : 0UL);
        }

        return prefix;
    }

    /// <summary>By prefixes, which are numbers lying side by side; then runs of equal prefixes by all bytes.</summary>
    private void Sort(ulong[] prefixes)
    {
        Array.Sort(prefixes, Order);
        for (var start = 0; start < prefixes.Length;)
        {
            var end = start + 1;
            while (end < prefixes.Length && prefixes[end] == prefixes[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                Order.AsSpan(start, end - start).Sort((a, b) => Utf8(a).SequenceCompareTo(Utf8(b)));
            }

            start = end;
        }
    }
}
