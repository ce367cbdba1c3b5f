using System.Globalization;

namespace NewsSearch.Indexer.Reporting;

/// <summary>Numbers as a person reads them, the same in every culture.</summary>
internal static class Words
{
    private const double Kilobyte = 1e3;
    private const double Megabyte = 1e6;

    /// <summary><c>1,234,567</c>.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>1 article</c>, <c>2 articles</c>.</summary>
    public static string Count(long count, string thing) => $"{Count(count)} {thing}{(count == 1 ? "" : "s")}";

    /// <summary>Millions of bytes: <c>12.3 MB</c>; thousands below one: <c>7.0 kB</c>.</summary>
    public static string Megabytes(double bytes) => bytes < Megabyte
        ? (bytes / Kilobyte).ToString("0.0", CultureInfo.InvariantCulture) + " kB"
        : (bytes / Megabyte).ToString(bytes < 10 * Megabyte ? "0.00" : "#,0.0", CultureInfo.InvariantCulture) + " MB";

    /// <summary><c>42 %</c>.</summary>
    public static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

    /// <summary><c>3.4 s</c>, <c>2 min 5 s</c>, <c>1 h 4 min</c>.</summary>
    public static string Duration(TimeSpan duration)
    {
        if (duration.TotalSeconds < 60)
        {
            return duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";
        }

        return duration.TotalHours < 1
            ? string.Create(CultureInfo.InvariantCulture, $"{duration.Minutes} min {duration.Seconds} s")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalHours} h {duration.Minutes} min");
    }
}
