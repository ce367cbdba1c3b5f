using System.Globalization;

namespace NewsSearch.Archive.Articles;

/// <summary>When an article was published, as precisely as its source says. Years 0001 to 9999.</summary>
public readonly record struct PublicationDate
{
    private PublicationDate(DateTime start, DatePrecision precision)
    {
        Start = start;
        Precision = precision;
    }

    /// <summary>The first moment of the date, in UTC: what articles are sorted by.</summary>
    public DateTime Start { get; }

    /// <summary>How much is known.</summary>
    public DatePrecision Precision { get; }

    /// <summary>The day that it counts on: its first one.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Start);

    /// <summary>Its last day: 31 December of a year, the last of a month, otherwise <see cref="Day"/>. What it means as the inclusive end of a range.</summary>
    public DateOnly LastDay => Precision switch
    {
        DatePrecision.Year => new DateOnly(Start.Year, 12, 31),
        DatePrecision.Month => new DateOnly(Start.Year, Start.Month, DateTime.DaysInMonth(Start.Year, Start.Month)),
        _ => Day,
    };

    /// <summary>Seconds from 1970-01-01T00:00Z to <see cref="Start"/>; negative before.</summary>
    public long SortKey => (long)Math.Floor((Start - DateTime.UnixEpoch).TotalSeconds);

    /// <summary>A date known to the day.</summary>
    public static PublicationDate OfDay(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), DatePrecision.Day);

    /// <summary>
    /// Reads <c>YYYY</c>, <c>YYYY-MM</c>, <c>YYYY-MM-DD</c> or an ISO 8601 instant (<c>YYYY-MM-DDThh:mm[:ss[.fff]]</c> with <c>Z</c>, an offset, or neither, which is read as UTC;
    /// a blank may stand for the T). Blanks around it are ignored; anything else, or a day that does not exist, is not a date.
    /// </summary>
    public static bool TryParse(string? text, out PublicationDate date)
    {
        var trimmed = (text ?? "").Trim();
        foreach (var (format, precision) in Formats)
        {
            if (DateTimeOffset.TryParseExact(trimmed, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start))
            {
                date = new PublicationDate(start.UtcDateTime, precision);
                return true;
            }
        }

        date = default;
        return false;
    }

    /// <summary>The date whose <see cref="Start"/> has these ticks (of UTC). False if that is no start of such a date.</summary>
    internal static bool TryRestore(long ticks, DatePrecision precision, out PublicationDate date)
    {
        date = default;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks || !Enum.IsDefined(precision))
        {
            return false;
        }

        var start = new DateTime(ticks, DateTimeKind.Utc);
        date = new PublicationDate(start, precision);
        return precision == DatePrecision.Instant
            || (start.TimeOfDay == TimeSpan.Zero
                && (precision == DatePrecision.Day || (start.Day == 1 && (precision == DatePrecision.Month || start.Month == 1))));
    }

    /// <summary>The date as it was read: <c>2025</c>, <c>2025-08</c>, <c>2025-08-14</c>, or an instant in UTC as <c>2025-08-14T06:30:00Z</c>.</summary>
    public override string ToString() => Start.ToString(
        Precision switch
        {
            DatePrecision.Year => "yyyy",
            DatePrecision.Month => "yyyy-MM",
            DatePrecision.Day => "yyyy-MM-dd",
            _ => "yyyy-MM-dd'T'HH:mm:ss'Z'",
        },
        CultureInfo.InvariantCulture);

    private static readonly (string Format, DatePrecision Precision)[] Formats =
    [
        ("yyyy-MM-dd", DatePrecision.Day),
        ("yyyy-MM", DatePrecision.Month),
        ("yyyy", DatePrecision.Year),
        ("yyyy-MM-dd'T'HH:mm:ssK", DatePrecision.Instant),
        ("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", DatePrecision.Instant),
        ("yyyy-MM-dd'T'HH:mmK", DatePrecision.Instant),
        ("yyyy-MM-dd HH:mm:ssK", DatePrecision.Instant),
        ("yyyy-MM-dd HH:mm:ss.FFFFFFFK", DatePrecision.Instant),
        ("yyyy-MM-dd HH:mmK", DatePrecision.Instant),
    ];
}
