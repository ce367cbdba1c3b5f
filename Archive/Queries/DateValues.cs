using NewsSearch.Archive.Articles;

namespace NewsSearch.Archive.Queries;

/// <summary>Reads the values of <c>date:</c>, <c>before:</c> and <c>after:</c>.</summary>
internal static class DateValues
{
    private static readonly string[] Separators = ["...", "..", "…"];

    /// <summary>The days that a value stands for.</summary>
    /// <param name="field">Name of the field.</param>
    /// <param name="value">What was typed behind it.</param>
    /// <param name="problem">What is wrong if null is returned.</param>
    public static DateNode? Read(string field, string value, out string problem)
    {
        if (field is QueryFields.Date && value is "*")
        {
            problem = "";
            return new DateNode(null, null);
        }

        foreach (var separator in field is QueryFields.Date ? Separators : [])
        {
            if (value.IndexOf(separator, StringComparison.Ordinal) is var at and >= 0)
            {
                return Between(value[..at], value[(at + separator.Length)..], out problem);
            }
        }

        if (!TryReadDate(value, out var date, out problem))
        {
            return null;
        }

        switch (field)
        {
            case QueryFields.Before when date.Day > DateOnly.MinValue:
                return new DateNode(null, date.Day.AddDays(-1));
            case QueryFields.After when date.LastDay < DateOnly.MaxValue:
                return new DateNode(date.LastDay.AddDays(1), null);
            case QueryFields.Date:
                return new DateNode(date.Day, date.LastDay);
            default:
                problem = $"There is no day {field} {value}.";
                return null;
        }
    }

    /// <summary>The days of <c>date:[a TO b]</c>. An exclusive bound leaves out the whole year, month or day that it names.</summary>
    public static DateNode? Read(RangeBounds bounds, out string problem)
    {
        var from = Read(bounds.FromInclusive ? QueryFields.Date : QueryFields.After, bounds.From ?? "*", out problem);
        if (from is null && bounds.From is not null)
        {
            return null;
        }

        var to = Read(bounds.ToInclusive ? QueryFields.Date : QueryFields.Before, bounds.To ?? "*", out problem);
        if (to is null && bounds.To is not null)
        {
            return null;
        }

        return InOrder(new DateRange(from?.From, to?.To), out problem);
    }

    private static DateNode? Between(string from, string to, out string problem)
    {
        var (first, last) = (default(PublicationDate), default(PublicationDate));
        problem = "";
        if ((from.Length > 0 && !TryReadDate(from, out first, out problem)) || (to.Length > 0 && !TryReadDate(to, out last, out problem)))
        {
            return null;
        }

        return InOrder(DateRange.Of(from.Length > 0 ? first : null, to.Length > 0 ? last : null), out problem);
    }

    private static DateNode? InOrder(DateRange range, out string problem)
    {
        problem = range.IsEmpty ? "The range ends before it begins." : "";
        return range.IsEmpty ? null : new DateNode(range.First, range.Last);
    }

    private static bool TryReadDate(string value, out PublicationDate date, out string problem)
    {
        var isDate = PublicationDate.TryParse(value, out date) && date.Precision != DatePrecision.Instant;
        problem = isDate ? "" : $"'{value}' is not a date; write 2025, 2025-08, 2025-08-14, or a range as 2025-08-01..2025-08-14.";
        return isDate;
    }
}
