using System.Globalization;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;

// A writer that is killed by a test while it works: commits on and on in the folder given, and says each commit's number once it is durable. After commit n
// the index holds exactly the keys n - 9 … n, and the key 'last' with the payload n.
var analyzer = new PlainAnalyzer();
var schema = new IndexSchema([FieldDefinition.Text("title")], analyzer.Version);
using var directory = new FileSystemDirectory(args[0]);
using var writer = IndexWriter.Open(directory, schema, analyzer);
for (var number = Last() + 1; ; number++)
{
    var text = number.ToString(CultureInfo.InvariantCulture);
    Put(text);
    if (number % 3 == 0)
    {
        writer.Refresh().Dispose();
    }

    writer.Delete((number - 10).ToString(CultureInfo.InvariantCulture));
    Put("last");
    if (number % 17 == 0)
    {
        writer.Compact();
    }

    writer.Commit();
    Console.Out.WriteLine(text);
    Console.Out.Flush();

    void Put(string key)
    {
        var document = new Document(key, number, System.Text.Encoding.UTF8.GetBytes(text));
        document.Texts.Add(("title", $"words of {key}"));
        writer.Put(document);
    }
}

int Last()
{
    using var snapshot = writer.Refresh();
    return snapshot.Find("last") is { } last ? int.Parse(snapshot.Stored(last), CultureInfo.InvariantCulture) : 0;
}
