using System.Text;
using System.Text.Unicode;
using NewsSearch.Archive.Articles;

namespace NewsSearch.Indexer.Reading;

/// <summary>
/// One article a file: <see cref="DateHeader"/>, then paragraphs. Blanks may stand before it. A file without the header is an undated article; one whose date does
/// not exist is rejected.
/// </summary>
internal static class PlainTextReader
{
    /// <summary>The largest text that is taken for one article.</summary>
    public const int MaxBytes = 64 << 20;

    /// <summary>Reads the one record; none if there is nothing but blanks.</summary>
    public static IEnumerable<ArticleRecord> Read(Stream stream, FileReading reading)
    {
        reading.Line = 1;
        using var bytes = new MemoryStream();
        var chunk = new byte[1 << 16];
        for (var count = stream.Read(chunk); count > 0; count = stream.Read(chunk))
        {
            bytes.Write(chunk, 0, count);
            if (bytes.Length > MaxBytes)
            {
                reading.CutShort = true;
                return [ArticleRecord.Rejected(1, $"longer than {MaxBytes >> 20} MB: too long for one article of plain text")];
            }
        }

        var content = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        if (Decode(content, reading) is not { } text)
        {
            return [ArticleRecord.Rejected(LineOfDamage(content), "neither UTF-8 nor windows-1251")];
        }

        return Record(text, content.Length) is { } record ? [record] : [];
    }

    private static string? Decode(ReadOnlySpan<byte> content, FileReading reading)
    {
        if (Utf8.IsValid(content))
        {
            return Encoding.UTF8.GetString(content);
        }

        if (!Windows1251.IsPlausible(content))
        {
            return null;
        }

        reading.ForeignEncoding = Windows1251.Name;
        return Windows1251.Encoding.GetString(content);
    }

    private static ArticleRecord? Record(string text, int length)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return ArticleRecord.Rejected(1, "not text: it holds NUL bytes");
        }

        var header = DateHeader.Of(text);
        var line = 1 + text.AsSpan(0, header.DateStart).Count('\n');
        if (header.Problem is { } problem)
        {
            return ArticleRecord.Rejected(line, problem);
        }

        var body = text[header.TextStart..].Trim();
        if (body.Length > 0)
        {
            return ArticleRecord.Of(1, new ArticleDraft { Date = header.Date, Text = body }, length);
        }

        return header.Date is null ? null : ArticleRecord.Rejected(line, "a date and no text");
    }

    private static long LineOfDamage(ReadOnlySpan<byte> content)
    {
        var valid = 0;
        while (valid < content.Length && Rune.DecodeFromUtf8(content[valid..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            valid += length;
        }

        return 1 + content[..valid].Count((byte)'\n');
    }
}
