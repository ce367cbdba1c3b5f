using System.Collections.Frozen;

namespace NewsSearch.Analyzers.Abbreviations;

/// <summary>The full names of units that are written right behind a number.</summary>
internal static class UnitNames
{
    /// <summary>The name of a year.</summary>
    public const string Year = "год";

    private const int YearDigits = 4;

    /// <summary>Each unit with its name, or names where it may mean several.</summary>
    private const string Units =
        """
        м метр, км километр, см сантиметр, мм миллиметр, кг килограмм, г грамм, гг год, т тонна, га гектар, л литр, ч час, мин минута, сек секунда, с секунда,
        р рубль, руб рубль, коп копейка, тыс тысяча, млн миллион, млрд миллиард, трлн триллион, квт киловатт, мвт мегаватт, шт штука,
        m million meter, km kilometer, cm centimeter, mm millimeter, kg kilogram, g gram, ft foot, lb pound, lbs pound, mph mile, k thousand, mn million, mln million,
        bn billion, b billion, tn trillion, kw kilowatt, mw megawatt, mb megabyte, gb gigabyte, hr hour, hrs hour, min minute, mins minute
        """;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Names =
        Units.Split([',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(entry => entry.Split(' ', 2))
            .ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds the full name, or names separated by blanks.</summary>
    /// <param name="letters">What follows the number.</param>
    /// <param name="digits">Length of the number: <c>2025г</c> is a year, <c>250г</c> a weight.</param>
    /// <param name="name">The name.</param>
    public static bool TryFind(ReadOnlySpan<char> letters, int digits, out string name)
    {
        if (letters is "г" && digits == YearDigits)
        {
            name = Year;
            return true;
        }

        var found = Names.TryGetValue(letters, out var known);
        name = known ?? "";
        return found;
    }
}
