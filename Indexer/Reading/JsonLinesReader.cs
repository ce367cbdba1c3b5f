using System.Text;
using System.Text.Unicode;

namespace NewsSearch.Indexer.Reading;

/// <summary>One article a line, as <see cref="JsonArticle"/> reads it. Blank lines are passed over; a line that cannot be read is one reject.</summary>
internal static class JsonLinesReader
{
    /// <summary>The longest line that is read.</summary>
    public const int MaxLineBytes = 64 << 20;

    private enum TextEncoding
    {
        Unknown,
        Utf8,
        Windows1251,
    }

    /// <summary>Reads line by line. The first line with a letter outside ASCII decides on the encoding.</summary>
    public static IEnumerable<ArticleRecord> Read(Stream stream, FileReading reading)
    {
        using var lines = new LineReader(stream, MaxLineBytes);
        var encoding = TextEncoding.Unknown;
        while (true)
        {
            reading.Line = lines.Number + 1;
            if (!lines.Next())
            {
                yield break;
            }

            if (lines.TooLong)
            {
                yield return ArticleRecord.Rejected(lines.Number, $"a line longer than {MaxLineBytes >> 20} MB");
            }
            else if (!IsBlank(lines.Line))
            {
                yield return Parse(lines.Number, lines.Line, ref encoding, reading);
            }
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.Trim(" \t\r"u8).IsEmpty;

    private static ArticleRecord Parse(long number, ReadOnlySpan<byte> line, ref TextEncoding encoding, FileReading reading)
    {
        if (Ascii.IsValid(line))
        {
            return JsonArticle.Parse(number, line);
        }

        if (Utf8.IsValid(line))
        {
            encoding = encoding == TextEncoding.Unknown ? TextEncoding.Utf8 : encoding;
            return JsonArticle.Parse(number, line);
        }

        if (encoding == TextEncoding.Unknown && Windows1251.IsPlausible(line))
        {
            encoding = TextEncoding.Windows1251;
            reading.ForeignEncoding = Windows1251.Name;
        }

        return encoding == TextEncoding.Windows1251
            ? JsonArticle.Parse(number, Encoding.Convert(Windows1251.Encoding, Encoding.UTF8, line.ToArray()))
            : ArticleRecord.Rejected(number, "not valid UTF-8");
    }
}
