using System.Globalization;
using NewsSearch.Archive.Articles;

namespace NewsSearch.SearchApi.Pages.Texts;

/// <summary>Writes dates and stretches of time for readers of one language.</summary>
public sealed class PageDates(DateNames names)
{
    private const char NoBreak = '\u00A0';
    private const string Dash = "–";

    /// <summary>A publication date, as precisely as it is known.</summary>
    public string Date(PublicationDate date) => date.Precision switch
    {
        DatePrecision.Year => Year(date.Day),
        DatePrecision.Month => Month(date.Day),
        DatePrecision.Day => Day(date.Day),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Day(date.Day)}, {date.Start:HH:mm}{NoBreak}UTC"),
    };

    /// <summary>A day: 14 August 2025.</summary>
    public string Day(DateOnly day) => $"{DayAndMonth(day)}{NoBreak}{Year(day)}{names.YearMark}";

    /// <summary>A month: August 2025.</summary>
    public string Month(DateOnly day) => $"{names.Months[day.Month - 1]}{NoBreak}{Year(day)}";

    /// <summary>A month's name alone.</summary>
    public string MonthName(DateOnly day) => names.Months[day.Month - 1];

    /// <summary>A month on the axis of a chart.</summary>
    public string ShortMonth(DateOnly day) => names.ShortMonths[day.Month - 1];

    /// <summary>A day without its year: 14 August.</summary>
    public string DayAndMonth(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day}{NoBreak}{names.MonthsOfDay[day.Month - 1]}");

    /// <summary>A year.</summary>
    public static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>A stretch of time in the shortest exact form: a year, a month, a day, or from one to another.</summary>
    /// <param name="from">First day; null for no bound.</param>
    /// <param name="to">Last day, inclusive; null for no bound. Not both are null.</param>
    public string Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) => Closed(first, last),
        ({ } first, null) => names.Since(Day(first)),
        (null, { } last) => names.Until(Day(last)),
        _ => "",
    };

    private string Closed(DateOnly first, DateOnly last)
    {
        var wholeMonths = first.Day == 1 && last == EndOfMonth(last);
        var wholeYears = wholeMonths && first.Month == 1 && last.Month == 12;
        var sameYear = first.Year == last.Year;
        var sameMonth = sameYear && first.Month == last.Month;
        return (wholeYears, wholeMonths) switch
        {
            (true, _) => sameYear ? Year(first) : $"{Year(first)}{Dash}{Year(last)}",
            (_, true) when sameMonth => Month(first),
            (_, true) when sameYear => $"{MonthName(first)}{Dash}{Month(last)}",
            (_, true) => $"{Month(first)} {Dash} {Month(last)}",
            _ when first == last => Day(first),
            _ when sameMonth => string.Create(CultureInfo.InvariantCulture, $"{first.Day}{Dash}{Day(last)}"),
            _ when sameYear => $"{DayAndMonth(first)} {Dash} {Day(last)}",
            _ => $"{Day(first)} {Dash} {Day(last)}",
        };
    }

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
