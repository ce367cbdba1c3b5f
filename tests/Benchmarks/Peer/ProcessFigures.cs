using System.Globalization;

namespace NewsSearch.Benchmarks.Peer;

/// <summary>What this process has used so far, and the lines that tell it.</summary>
internal static class ProcessFigures
{
    /// <summary>CPU seconds of all threads.</summary>
    public static double CpuSeconds => Environment.CpuUsage.TotalTime.TotalSeconds;

    /// <summary>A figure of <c>/proc/self/status</c> in KiB (<c>VmHWM</c>: peak resident; <c>RssAnon</c>: resident and not of a file); -1 where there is none.</summary>
    public static long Kilobytes(string key)
    {
        const string Status = "/proc/self/status";
        var line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal)) : null;
        return line is null ? -1 : long.Parse(line.AsSpan(key.Length + 1).Trim().ToString().Split(' ')[0], CultureInfo.InvariantCulture);
    }

    /// <summary>Prints a figure: name, tab, value.</summary>
    public static void Print(string name, FormattableString value) => Console.WriteLine($"{name}\t{value.ToString(CultureInfo.InvariantCulture)}");
}
