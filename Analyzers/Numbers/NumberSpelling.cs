namespace NewsSearch.Analyzers.Numbers;

/// <summary>Digits with points and commas, reduced to one spelling: no sign between thousands, a point before the fraction.</summary>
internal static class NumberSpelling
{
    private const int Thousands = 3;

    /// <summary>Length of the number that <paramref name="surface"/> begins with: digits, and single points and commas between digits.</summary>
    public static int LengthAtStart(ReadOnlySpan<char> surface)
    {
        var i = 0;
        while (i < surface.Length
            && (char.IsAsciiDigit(surface[i]) || (i > 0 && surface[i] is '.' or ',' && i + 1 < surface.Length && char.IsAsciiDigit(surface[i + 1]))))
        {
            i++;
        }

        return i;
    }

    /// <summary>What a number means.</summary>
    /// <param name="number">What <see cref="LengthAtStart"/> measured.</param>
    /// <returns>
    /// The likeliest reading; null for a date, an address or a list. Another one where the signs may mean either: <c>74,125</c> is 74125 more often than 74.125, and
    /// <c>74.125</c> the other way round.
    /// </returns>
    public static (string? Likeliest, string? Other) Read(ReadOnlySpan<char> number)
    {
        var first = number.IndexOfAny('.', ',');
        if (first < 0)
        {
            return (number.ToString(), null);
        }

        var last = number.LastIndexOfAny('.', ',');
        if (number[first] != number[last])
        {
            return IsSingle(number, last) && IsGrouped(number[..last], number[first]) ? (Decimal(number, last), null) : default;
        }

        var grouped = IsGrouped(number, number[first]);
        if (first != last)
        {
            return grouped ? (Digits(number), null) : default;
        }

        var fraction = Decimal(number, last);
        if (!grouped)
        {
            return (fraction, null);
        }

        // Nobody writes 1,500 for one and a half.
        var isRound = number[^1] == '0';
        return number[first] == '.' ? (fraction, Digits(number)) : (Digits(number), isRound ? null : fraction);
    }

    private static bool IsSingle(ReadOnlySpan<char> number, int sign) => number.Count(number[sign]) == 1;

    /// <summary>One to three digits, not beginning with 0, then groups of three.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> number, char sign)
    {
        var first = number.IndexOf(sign);
        if (number[0] == '0' || first > Thousands || number.ContainsAny(sign == '.' ? "," : "."))
        {
            return false;
        }

        foreach (var group in number[(first + 1)..].Split(sign))
        {
            if (group.End.Value - group.Start.Value != Thousands)
            {
                return false;
            }
        }

        return true;
    }

    private static string Decimal(ReadOnlySpan<char> number, int sign) => string.Concat(Digits(number[..sign]), ".", number[(sign + 1)..]);

    private static string Digits(ReadOnlySpan<char> number) => number.ToString().Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
}
