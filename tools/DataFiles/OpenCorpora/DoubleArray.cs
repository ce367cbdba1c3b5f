using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsSearch.DataFiles.OpenCorpora;

/// <summary>A double-array automaton as the package stores it: units, then a guide with the first child and the next sibling of each unit.</summary>
/// <remarks>Letters are bytes of Windows-1251. See Aoe, "An efficient digital search algorithm by using a double-array structure", 1989.</remarks>
internal sealed class DoubleArray
{
    private const uint LeafFlag = 1u << 31;
    private const uint HasValue = 1u << 8;
    private const uint Extension = 1u << 9;
    private const int Missing = -1;

    private readonly uint[] _units;
    private readonly byte[] _guide;

    private DoubleArray(uint[] units, byte[] guide)
    {
        _units = units;
        _guide = guide;
    }

    /// <summary>Windows-1251.</summary>
    public static Encoding Letters { get; } = ReadLetters();

    /// <summary>Reads a file.</summary>
    public static DoubleArray Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        var units = MemoryMarshal.Cast<byte, uint>(bytes.AsSpan(sizeof(int), count * sizeof(uint))).ToArray();
        var guide = (count + 1) * sizeof(uint);
        return new DoubleArray(units, bytes[(guide + sizeof(int))..]);
    }

    /// <summary>Calls <paramref name="visit"/> with the bytes of each key, ascending.</summary>
    public void Visit(KeyVisitor visit)
    {
        var key = new byte[256];
        Visit(0, key, 0, visit);
    }

    /// <summary>Where the path of <paramref name="text"/> from <paramref name="from"/> leads; null if there is none.</summary>
    public int? Follow(int from, string text)
    {
        Span<byte> bytes = stackalloc byte[text.Length];
        Letters.GetBytes(text, bytes);
        foreach (var letter in bytes)
        {
            from = Follow(from, letter);
            if (from == Missing)
            {
                return null;
            }
        }

        return from;
    }

    /// <summary>The number stored where a path ended; null if no key ends there.</summary>
    public int? Value(int at) => (_units[at] & HasValue) == 0 ? null : (int)(_units[at ^ (int)Offset(_units[at])] & ~LeafFlag);

    private static Encoding ReadLetters()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1251);
    }

    private void Visit(int at, byte[] key, int length, KeyVisitor visit)
    {
        if ((_units[at] & HasValue) != 0)
        {
            visit(key.AsSpan(0, length));
        }

        for (var label = _guide[2 * at]; label != 0;)
        {
            var child = Follow(at, label);
            key[length] = label;
            Visit(child, key, length + 1, visit);
            label = _guide[(2 * child) + 1];
        }
    }

    private int Follow(int at, byte label)
    {
        var next = at ^ (int)Offset(_units[at]) ^ label;
        return next < _units.Length && (_units[next] & (LeafFlag | 0xFF)) == label ? next : Missing;
    }

    private static uint Offset(uint unit) => (unit >> 10) << (int)((unit & Extension) >> 6);

    /// <summary>Receives a key; the bytes are valid during the call.</summary>
    internal delegate void KeyVisitor(ReadOnlySpan<byte> key);
}
