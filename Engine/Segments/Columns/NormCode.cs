namespace NewsSearch.Engine.Segments.Columns;

/// <summary>
/// Field lengths in one byte: exact up to 40, then with four significant bits of what exceeds 24, rounded down, in order. The scheme is that of Lucene's
/// <c>SmallFloat.intToByte4</c>, so that scores compare.
/// </summary>
internal static class NormCode
{
    private const int Exact = 24;

    private static readonly int[] Lengths = [.. Enumerable.Range(0, 256).Select(code => Length((byte)code))];

    /// <summary>The greatest code whose length is at most <paramref name="length"/>.</summary>
    public static byte Encode(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length < Exact)
        {
            return (byte)length;
        }

        var rest = length - Exact;
        var bits = 32 - int.LeadingZeroCount(rest);
        if (bits < 4)
        {
            return (byte)(Exact + rest);
        }

        var shift = bits - 4;
        return (byte)(Exact + ((rest >> shift) & 7 | ((shift + 1) << 3)));
    }

    /// <summary>The length that <paramref name="code"/> stands for.</summary>
    public static int Decode(byte code) => Lengths[code];

    private static int Length(byte code)
    {
        if (code < Exact)
        {
            return code;
        }

        var rest = code - Exact;
        var mantissa = rest & 7;
        var shift = (rest >> 3) - 1;
        var length = shift < 0 ? mantissa : (long)(mantissa | 8) << shift;
        return (int)Math.Min(int.MaxValue, Exact + length);
    }
}
