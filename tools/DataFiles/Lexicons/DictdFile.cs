using System.IO.Compression;
using System.Text;

namespace NewsSearch.DataFiles.Lexicons;

/// <summary>Reads dictionaries of the dict server: a compressed text and an index of base-64 places in it (dictfmt).</summary>
internal static class DictdFile
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <summary>The lines of each entry, in the order of the text.</summary>
    /// <param name="path">Path without <c>.dict.dz</c> and <c>.index</c>.</param>
    public static IEnumerable<string[]> Entries(string path)
    {
        using var file = File.OpenRead(path + ".dict.dz");
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        var buffer = new MemoryStream();
        unpacked.CopyTo(buffer);
        var text = buffer.ToArray();
        var places = File.ReadLines(path + ".index")
            .Select(line => line.Split('\t'))
            .Where(line => !line[0].StartsWith("00", StringComparison.Ordinal))
            .Select(line => (Start: Number(line[1]), Length: Number(line[2])))
            .Distinct().Order();
        foreach (var (start, length) in places)
        {
            yield return Encoding.UTF8.GetString(text, start, length).Split('\n');
        }
    }

    private static int Number(string digits) => digits.Aggregate(0, (number, digit) => (number * Digits.Length) + Digits.IndexOf(digit, StringComparison.Ordinal));
}
