using System.Globalization;
using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using NewsSearch.Testing.Storage;

namespace NewsSearch.Engine.Tests.Checking;

/// <summary>A small index with every kind of field, several segments and deletions, the same each time but for the random epoch of its commit.</summary>
internal static class SmallIndex
{
    private static readonly string[] Words =
        ["common", "red", "river", "rivers", "walking", "walks", "town-hall", "мост", "мосты", "1905", "é", "zebra", "run", "runs", "tower", "ant"];

    /// <summary>Text in all spaces and in fewer, keywords and numbers.</summary>
    public static IndexSchema Schema { get; } = new(
        [FieldDefinition.Text("title"), FieldDefinition.Text("body", TermSpace.Surface | TermSpace.Lemma), FieldDefinition.Keyword("source"), FieldDefinition.Number("size")],
        new PlainAnalyzer().Version);

    /// <summary>Writes an index with a segment of each of these sizes; the second document of each is deleted later if it has more than three.</summary>
    public static void Write(IndexDirectory directory, params ReadOnlySpan<int> segmentSizes)
    {
        using var writer = IndexWriter.Open(directory, Schema, new PlainAnalyzer(), new IndexWriterOptions { Holder = "a small index" });
        var number = 0;
        foreach (var size in segmentSizes)
        {
            for (var end = number + size; number < end; number++)
            {
                writer.Put(Document(number));
            }

            writer.Commit();
        }

        var first = 0;
        foreach (var size in segmentSizes)
        {
            if (size > 3)
            {
                writer.Delete(Key(first + 1));
            }

            first += size;
        }

        writer.Commit();
    }

    /// <summary>The files of such an index.</summary>
    public static DiskImage Image(params ReadOnlySpan<int> segmentSizes)
    {
        using var directory = new RecordingDirectory();
        Write(directory, segmentSizes);
        return new DiskImage(directory.Image().Files.Where(file => IndexFiles.IsDisposable(file.Key)).ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>Key of the document of a number.</summary>
    public static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"d{number}");

    /// <summary>The document of a number. The first word is in all, the last in few.</summary>
    public static Document Document(int number)
    {
        var document = new Document(Key(number), number % 7 == 5 ? null : number * 37 % 500, Encoding.UTF8.GetBytes($"payload {number * 7919}"));
        document.Texts.Add(("body", string.Join(' ', Enumerable.Range(0, 3 + (number % 5)).Select(place => place == 0 ? Words[0] : Words[((number * 7) + (place * place)) % Words.Length]))));
        if (number % 3 > 0)
        {
            document.Texts.Add(("title", $"{Words[number % Words.Length]} {Words[(number + 5) % Words.Length]} {Words[number % Words.Length]}"));
        }

        document.Keywords.Add(("source", number % 4 == 0 ? "wire" : "радио"));
        if (number % 5 == 0)
        {
            document.Keywords.Add(("source", "paper"));
        }

        if (number % 2 == 0)
        {
            document.Numbers.Add(("size", (number * number) - 40));
        }

        return document;
    }
}
