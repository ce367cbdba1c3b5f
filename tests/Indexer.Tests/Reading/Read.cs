using System.Text;
using NewsSearch.Indexer.Reading;

namespace NewsSearch.Indexer.Tests.Reading;

/// <summary>Short ways to read in tests.</summary>
internal static class Read
{
    public static (List<ArticleRecord> Records, FileReading Reading) File(string path)
    {
        var info = new FileInfo(path);
        var reading = new FileReading();
        var file = new SourceFile(path, info.Name, info.Name, info.Length, info.LastWriteTimeUtc.Ticks);
        return ([.. ArticleReader.Read(file, reading, _ => { })], reading);
    }

    public static (List<ArticleRecord> Records, FileReading Reading) Bytes(string name, ReadOnlySpan<byte> bytes)
    {
        using var folder = new TemporaryFolder();
        return File(folder.Write(name, bytes));
    }

    public static ArticleRecord One(string name, string text) => Assert.Single(Bytes(name, Encoding.UTF8.GetBytes(text)).Records);

    public static string Reject(string name, string text)
    {
        var record = One(name, text);
        Assert.Null(record.Draft);
        return $"{record.Line}: {record.Reject}";
    }
}
