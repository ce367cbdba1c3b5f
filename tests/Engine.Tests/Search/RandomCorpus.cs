using NewsSearch.Engine.Documents;

namespace NewsSearch.Engine.Tests.Search;

/// <summary>Random documents over few words, so that everything coincides often.</summary>
internal sealed class RandomCorpus(Random random)
{
    public const long Day = 86_400;

    public static readonly string[] Words =
    [
        "run", "runs", "running", "walk", "walking", "walks", "red", "river", "red-river", "rivers", "mill-pond", "a", "the", "of", "ant", "ants", "river-bed",
        "река", "реки", "кот", "коты", "ёж", "1905", "сад", "town", "tower", "wont", "town-hall", "hall",
    ];

    public static readonly string[] Sources = ["wire", "paper", "Радио", "tv", "\uFFFDodd", "😀", "zine"];

    public static readonly string[] Tags = ["sport", "art", "law", "war"];

    public static IndexSchema Schema { get; } = new(
        [
            FieldDefinition.Text("title"),
            FieldDefinition.Text("body"),
            FieldDefinition.Text("note", TermSpace.Surface),
            FieldDefinition.Text("empty"),
            FieldDefinition.Keyword("source"),
            FieldDefinition.Keyword("tag"),
            FieldDefinition.Number("size"),
        ],
        "plain-1");

    /// <summary>A document; dates are few, so that they tie, and some have none.</summary>
    public Document Document(string key)
    {
        var document = new Document(key, random.Next(8) == 0 ? null : random.Next(-3, 25) * Day / 2, new byte[] { 1 });
        AddText(document, "title", 0, 6);
        AddText(document, "body", 0, 40);
        AddText(document, "note", 0, 3);
        for (var i = random.Next(3); i > 0; i--)
        {
            document.Keywords.Add(("source", Sources[random.Next(Sources.Length)]));
        }

        for (var i = random.Next(4); i > 0; i--)
        {
            document.Keywords.Add(("tag", Tags[random.Next(Tags.Length)]));
        }

        if (random.Next(3) > 0)
        {
            document.Numbers.Add(("size", random.Next(-5, 6)));
        }

        return document;
    }

    /// <summary>A word, the first ones of the list more often.</summary>
    public string Word() => Words[Math.Min(random.Next(Words.Length), random.Next(Words.Length))];

    private void AddText(Document document, string field, int min, int max)
    {
        if (random.Next(5) > 0)
        {
            document.Texts.Add((field, string.Join(' ', Enumerable.Range(0, random.Next(min, max)).Select(_ => Word()))));
        }
    }
}
