namespace NewsSearch.Engine.Search.Terms;

/// <summary>Text in the order of its UTF-8 bytes, which is that of its code points; ordinal order differs from it beyond the basic plane.</summary>
internal static class CodePointOrder
{
    /// <summary>Compares two texts.</summary>
    public static Comparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    private static int Compare(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            if (left[i] != right[i])
            {
                return Rank(left[i]).CompareTo(Rank(right[i]));
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    /// <summary>Surrogates stand for code points above all others, so they go behind the code units above them.</summary>
    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
