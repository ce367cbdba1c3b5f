using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Testing;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>Documents made of a few words, so that terms, keys and dates collide often.</summary>
internal static class RandomDocuments
{
    private static readonly string[] Words =
        ["town", "towns", "running", "cats", "cat", "well-known", "ring", "rings", "река", "реки", "мост", "1994", "a", "über", "é", "日本", "x1", "news", "search", "fellings"];

    private static readonly string[] Sections = ["sport", "politics", "наука", "z"];

    /// <summary>A schema with every kind of field and several choices of spaces.</summary>
    public static IndexSchema Schema { get; } = new(
        [
            FieldDefinition.Text("title"),
            FieldDefinition.Keyword("section"),
            FieldDefinition.Text("body", TermSpace.Surface | TermSpace.Lemma),
            FieldDefinition.Number("size"),
            FieldDefinition.Text("lead", TermSpace.Lemma),
        ],
        new PlainAnalyzer().Version);

    /// <summary>A document with this key.</summary>
    public static Document Make(Random random, string key)
    {
        var stored = Encoding.UTF8.GetBytes($"{key} {Text(random, 20)}");
        var document = new Document(key, random.Next(5) == 0 ? null : random.Next(-50, 50), stored);
        foreach (var field in (string[])["lead", "title", "body"])
        {
            if (random.Next(4) > 0)
            {
                document.Texts.Add((field, Text(random, field == "body" ? 60 : 6)));
            }
        }

        for (var count = random.Next(4); count > 0; count--)
        {
            document.Keywords.Add(("section", Sections[random.Next(Sections.Length)]));
        }

        if (random.Next(2) == 0)
        {
            document.Numbers.Add(("size", random.NextInt64(long.MinValue, long.MaxValue)));
        }

        return document;
    }

    private static string Text(Random random, int maxWords) =>
        string.Join(random.Next(2) == 0 ? " " : ", ", Enumerable.Range(0, random.Next(maxWords)).Select(_ => Words[(int)(random.NextDouble() * random.NextDouble() * Words.Length)]));
}
