using System.Text;

namespace NewsSearch.Indexer.Reading;

/// <summary>Reads the records of a file, whatever its format, encoding and compression. Never throws because of what is in it.</summary>
internal static class ArticleReader
{
    private const int StreamBuffer = 1 << 16;

    /// <summary>Reads a file. What cannot be read is a reject; records before the damage stay.</summary>
    /// <param name="file">The file.</param>
    /// <param name="reading">Filled while reading.</param>
    /// <param name="onBytes">Told how many bytes of the file itself were read.</param>
    public static IEnumerable<ArticleRecord> Read(SourceFile file, FileReading reading, Action<int> onBytes)
    {
        var any = false;
        using var records = Records(file, reading, onBytes).GetEnumerator();
        while (true)
        {
            ArticleRecord record;
            try
            {
                if (!records.MoveNext())
                {
                    break;
                }

                record = records.Current;
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                reading.CutShort = true;
                record = ArticleRecord.Rejected(reading.Line, Reason(e, file));
            }

            any = true;
            yield return record;
            if (reading.CutShort)
            {
                yield break;
            }
        }

        if (!any)
        {
            yield return ArticleRecord.Rejected(0, reading.TextBytes == 0 ? "empty" : "empty: nothing but blanks");
        }
    }

    /// <summary>The stamp of a file's bytes, as <see cref="FileReading.Stamp"/>; null if it cannot be read.</summary>
    public static string? StampOf(SourceFile file, Action<int> onBytes)
    {
        try
        {
            using var metered = new MeteredStream(Open(file), onBytes, withStamp: true);
            return metered.FinishStamp();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static FileStream Open(SourceFile file) =>
        new(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, StreamBuffer, FileOptions.SequentialScan);

    private static IEnumerable<ArticleRecord> Records(SourceFile file, FileReading reading, Action<int> onBytes)
    {
        var metered = new MeteredStream(
            Open(file),
            count =>
            {
                reading.Bytes += count;
                onBytes(count);
            },
            withStamp: true);
        using var raw = new PeekStream(metered);
        using var text = new PeekStream(Decompress(raw, file));
        using var utf8 = new MeteredStream(AsUtf8(text, reading), count => reading.TextBytes += count, withStamp: false);
        if (reading.ForeignEncoding is null && text.Peek().Contains((byte)0))
        {
            reading.CutShort = true;
            yield return ArticleRecord.Rejected(0, "not text: it holds NUL bytes");
            yield break;
        }

        var format = file.Format == SourceFormat.Unknown ? FormatOf(text.Peek()) : file.Format;
        foreach (var record in format == SourceFormat.JsonLines ? JsonLinesReader.Read(utf8, reading) : PlainTextReader.Read(utf8, reading))
        {
            yield return record;
        }

        reading.Stamp = metered.FinishStamp();
    }

    private static Stream Decompress(PeekStream raw, SourceFile file)
    {
        if (raw.Peek().StartsWith([(byte)0x1F, (byte)0x8B]))
        {
            return StrictGzip.Over(raw);
        }

        return file.NamedGzip && !raw.Peek().IsEmpty ? throw new InvalidDataException("it is not gzip") : raw;
    }

    /// <summary>Without the byte order mark, and as UTF-8 if the mark says UTF-16.</summary>
    private static Stream AsUtf8(PeekStream text, FileReading reading)
    {
        var start = text.Peek();
        if (start.StartsWith(Encoding.UTF8.Preamble))
        {
            text.Skip(Encoding.UTF8.Preamble.Length);
            return text;
        }

        foreach (var encoding in (ReadOnlySpan<Encoding>)[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            if (start.StartsWith(encoding.Preamble))
            {
                text.Skip(encoding.Preamble.Length);
                reading.ForeignEncoding = "UTF-16";
                return Encoding.CreateTranscodingStream(text, encoding, Encoding.UTF8, leaveOpen: true);
            }
        }

        return text;
    }

    /// <summary>What a file looks like whose name does not say.</summary>
    private static SourceFormat FormatOf(ReadOnlySpan<byte> start)
    {
        var trimmed = start.TrimStart(" \t\r\n\0"u8);
        return trimmed.StartsWith("{"u8) ? SourceFormat.JsonLines : SourceFormat.PlainText;
    }

    private static string Reason(Exception e, SourceFile file) => e switch
    {
        InvalidDataException when file.NamedGzip => $"damaged or cut short: {e.Message}",
        UnauthorizedAccessException => "no permission to read it",
        FileNotFoundException or DirectoryNotFoundException => "it is gone",
        _ => $"cannot be read: {e.Message}",
    };
}
