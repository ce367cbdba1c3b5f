using NewsSearch.Analyzers.Abbreviations;

namespace NewsSearch.Analyzers.Numbers;

/// <summary>Terms of what begins with a digit or is a Roman numeral.</summary>
/// <remarks>
/// <list type="table">
/// <item><term>a number</term><description>one spelling for all, see <see cref="NumberSpelling"/>: <c>3,14</c> and <c>3.14</c>; <c>1,000</c>, <c>1.000</c> and 1000.</description></item>
/// <item><term>a date, address or list</term><description>itself; derived: its parts.</description></item>
/// <item><term>with an ending</term><description>the ordinal or decade in any form, possibly the number, see <see cref="NumberEndings"/>.</description></item>
/// <item><term>with a unit</term><description>itself; derived: the number and the unit. <c>100км</c>: <c>100</c>, <c>километр</c>. A year
/// is its number: <c>2025г</c>.</description></item>
/// <item><term>a Roman numeral</term><description>itself, possibly the number.</description></item>
/// </list>
/// </remarks>
internal static class NumberTerms
{
    /// <summary>Adds the terms, or nothing if the surface is no number.</summary>
    public static bool TryAdd(ReadOnlySpan<char> surface, WordTerms terms)
    {
        var length = NumberSpelling.LengthAtStart(surface);
        if (length == 0)
        {
            return TryAddRoman(surface, terms);
        }

        var number = surface[..length];
        var rest = surface[length..];
        if (rest.IsEmpty)
        {
            Add(number, terms);
            return true;
        }

        var hyphen = rest[0] == '-';
        if (!number.ContainsAny('.', ',') && NumberEndings.TryAdd(number.ToString(), hyphen ? rest[1..] : rest, hyphen, terms))
        {
            return true;
        }

        return NumberSpelling.Read(number).Likeliest is { } plain && UnitNames.TryFind(rest, number.Length, out var unit) && AddWithUnit(plain, rest, unit, terms);
    }

    private static void Add(ReadOnlySpan<char> number, WordTerms terms)
    {
        var (likeliest, other) = NumberSpelling.Read(number);
        terms.Add(likeliest ?? number.ToString());
        if (other is not null)
        {
            terms.AddPossible(other);
        }

        if (likeliest is null)
        {
            foreach (var part in number.SplitAny(".,"))
            {
                terms.AddDerived(number[part].ToString());
            }
        }
    }

    private static bool AddWithUnit(string number, ReadOnlySpan<char> letters, string unit, WordTerms terms)
    {
        // 2025г is the year and nothing else; 5g is not just any 5.
        terms.Add(unit is UnitNames.Year ? number : string.Concat(number, letters));
        terms.AddDerived(number);
        FullWords.AddDerived(unit, terms);
        return true;
    }

    private static bool TryAddRoman(ReadOnlySpan<char> surface, WordTerms terms)
    {
        var hyphen = surface.IndexOf('-');
        var letters = hyphen < 0 ? surface : surface[..hyphen];
        if (!RomanNumeral.TryRead(letters, out var numeral, out var value))
        {
            return false;
        }

        var number = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (hyphen >= 0)
        {
            return NumberEndings.TryAdd(number, surface[(hyphen + 1)..], hyphen: true, terms);
        }

        terms.Add(numeral);
        if (RomanNumeral.IsName(numeral))
        {
            terms.AddDerived(number);
        }
        else
        {
            terms.AddPossible(number);
        }

        return true;
    }
}
