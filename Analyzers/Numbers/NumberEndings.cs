namespace NewsSearch.Analyzers.Numbers;

/// <summary>What letters behind a number make of it: <c>21-го</c>, <c>21st</c>, <c>1990-е</c>, <c>1990s</c>, <c>5-ти</c>.</summary>
internal static class NumberEndings
{
    /// <summary>Endings of a decade behind a number that ends in 0: девяностые, девяностых, девяностыми.</summary>
    private static readonly string[] Decades = ["е", "х", "ми", "ые", "ых", "ыми"];

    private static readonly string[] Ordinals =
        ["й", "я", "е", "го", "му", "м", "ю", "ой", "ей", "ая", "ое", "ые", "ый", "ого", "ому", "ом", "ых", "ым", "ыми", "ую", "ий", "ье", "ья", "ью"];

    private static readonly string[] Cardinals = ["х", "ти", "ми", "мя", "ух", "ех", "рех", "умя", "емя"];

    /// <summary>Letters that are a unit when no hyphen stands before them: <c>5м</c> is five metres.</summary>
    private static readonly string[] Units = ["м", "х", "ю", "я"];

    /// <summary>Adds the terms of a number with an ending, the number itself as a possible one. False if the letters are no such ending.</summary>
    /// <param name="number">A whole number in digits, or what a Roman numeral is worth.</param>
    /// <param name="ending">What follows it, less a hyphen.</param>
    /// <param name="hyphen">Whether a hyphen stands between.</param>
    /// <param name="terms">What is added to.</param>
    public static bool TryAdd(string number, ReadOnlySpan<char> ending, bool hyphen, WordTerms terms)
    {
        var isTens = number.Length > 1 && number[^1] == '0';
        if (ending is "s" or "'s")
        {
            terms.Add(isTens ? number + "s" : number);
            terms.AddPossible(number);
            return true;
        }

        if (ending is "st" or "nd" or "rd" or "th")
        {
            terms.Add(string.Concat(number, ending));
            terms.AddPossible(number);
            return true;
        }

        if (isTens && Has(Decades, ending))
        {
            terms.Add(number + "-е");
            terms.Add(number + "s");
        }
        else if (!hyphen && Has(Units, ending))
        {
            return false;
        }

        if (Has(Ordinals, ending))
        {
            terms.Add(number + "-й");
        }
        else if (!Has(Cardinals, ending))
        {
            return false;
        }

        terms.AddPossible(number);
        return true;
    }

    private static bool Has(string[] endings, ReadOnlySpan<char> ending)
    {
        foreach (var one in endings)
        {
            if (ending.SequenceEqual(one))
            {
                return true;
            }
        }

        return false;
    }
}
