using NewsSearch.Engine.Segments.Coding;

namespace NewsSearch.Engine.Segments.Dictionary;

/// <summary>A number for each term that changes by arithmetic when one code point of the term does: the neighbours of a term are hashed without being spelt out.</summary>
/// <remarks>
/// <code>
/// hash of c1 … cn = sum of code(ci) * F^(n - i)   modulo 2^64, F = D1342543DE82EF95
/// code(c)         = x xor (x >> 32), where x = (c + 3) * 9E3779B97F4A7C15 modulo 2^64
/// </code>
/// </remarks>
internal static class TermHash
{
    /// <summary>What a hash is multiplied by before the next code point's code is added.</summary>
    public const ulong Factor = 0xD1342543DE82EF95;

    /// <summary>The code of a code point, or of another number from -2: none is 0, since a term that begins with it would hash as without.</summary>
    public static ulong Code(int codePoint)
    {
        var code = ((ulong)codePoint + 3) * 0x9E3779B97F4A7C15;
        return code ^ (code >> 32);
    }

    /// <summary>The hash of a term with one more code point.</summary>
    public static ulong Append(ulong hash, int codePoint) => (hash * Factor) + Code(codePoint);

    /// <summary>The hash of a term.</summary>
    public static ulong Of(ReadOnlySpan<int> term)
    {
        var hash = 0UL;
        foreach (var codePoint in term)
        {
            hash = Append(hash, codePoint);
        }

        return hash;
    }

    /// <summary>The same of a term in UTF-8.</summary>
    public static ulong Of(ReadOnlySpan<byte> utf8)
    {
        var hash = 0UL;
        while (!utf8.IsEmpty)
        {
            hash = Append(hash, Utf8CodePoint.Read(utf8, out var size));
            utf8 = utf8[size..];
        }

        return hash;
    }
}
