using System.Globalization;

namespace NewsSearch.SearchApi.Pages;

/// <summary>Writes days as the parameters <c>from</c> and <c>to</c> take them.</summary>
public static class DateSpelling
{
    private const string Day = "yyyy-MM-dd";
    private const string Month = "yyyy-MM";
    private const string Year = "yyyy";

    /// <summary>Both ends as years if that says the same, else as months, else as days.</summary>
    public static (string From, string To) Shortest(DateOnly first, DateOnly last)
    {
        var wholeMonths = first.Day == 1 && last.Day == DateTime.DaysInMonth(last.Year, last.Month);
        var form = (wholeMonths, first.Month, last.Month) switch
        {
            (true, 1, 12) => Year,
            (true, _, _) => Month,
            _ => Day,
        };
        return (first.ToString(form, CultureInfo.InvariantCulture), last.ToString(form, CultureInfo.InvariantCulture));
    }
}
