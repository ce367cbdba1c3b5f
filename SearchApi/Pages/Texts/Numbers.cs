using System.Globalization;

namespace NewsSearch.SearchApi.Pages.Texts;

/// <summary>Writes numbers the way a language does, whatever the culture of the machine.</summary>
public static class Numbers
{
    /// <summary>Digits in groups of three.</summary>
    public static string Grouped(long number, string separator) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", separator, StringComparison.Ordinal);
}
