using System.Text;
using NewsSearch.Engine.Documents;

namespace NewsSearch.Engine.Tests.Segments;

/// <summary>Segments of every shape from a seed: frequent and rare words, several spaces, documents without a date, fields without a value.</summary>
internal static class RandomSegments
{
    public const int Title = 0;
    public const int Body = 1;
    public const int Lead = 2;
    public const int Source = 3;
    public const int Tags = 4;
    public const int Size = 5;
    public const int Rank = 6;

    public static IndexSchema Schema { get; } = new(
        [
            FieldDefinition.Text("title"),
            FieldDefinition.Text("body", TermSpace.Surface | TermSpace.Lemma),
            FieldDefinition.Text("lead"),
            FieldDefinition.Keyword("source"),
            FieldDefinition.Keyword("tags"),
            FieldDefinition.Number("size"),
            FieldDefinition.Number("rank"),
        ],
        "random 1");

    /// <summary>A segment of random documents.</summary>
    /// <param name="seed">Makes them the same each time.</param>
    /// <param name="docCount">How many.</param>
    /// <param name="vocabulary">How many different words.</param>
    /// <param name="maxLength">Most words of a body.</param>
    /// <param name="gap">Most times that another word stands between two of a body: where words stand far apart, forms select from their lemmas' positions.</param>
    public static ListSegmentSource Create(int seed, int docCount, int vocabulary = 300, int maxLength = 30, int gap = 0)
    {
        var random = new Random(seed);
        var documents = new List<ListDocument>();
        for (var doc = 0; doc < docCount; doc++)
        {
            documents.Add(CreateDocument(random, doc, vocabulary, maxLength, gap));
        }

        return new ListSegmentSource(Schema, documents, form => form[..^1]);
    }

    private static ListDocument CreateDocument(Random random, int doc, int vocabulary, int maxLength, int gap)
    {
        var sortKey = random.Next(10) == 0 ? long.MaxValue : 86_400L * random.Next(-1000, 20_000);
        var stored = new byte[random.Next(20) == 0 ? random.Next(40_000) : random.Next(300)];
        for (var i = 0; i < stored.Length; i++)
        {
            stored[i] = (byte)random.Next(97, 97 + random.Next(1, 26));
        }

        var document = new ListDocument($"key-{doc % 7}-{doc}", sortKey, stored);
        foreach (var (field, spaces) in new[] { (Title, TermSpace.All), (Body, TermSpace.Surface | TermSpace.Lemma) })
        {
            for (var length = random.Next(field == Title ? 6 : maxLength); length > 0; length--)
            {
                for (var between = gap > 0 && field == Body ? random.Next(gap) : 0; between > 0; between--)
                {
                    document.AddToken(Body, (TermSpace.Surface, "between"), (TermSpace.Lemma, "between"));
                }

                AddWord(random, document, field, spaces, (int)(vocabulary * Math.Pow(random.NextDouble(), 4)));
            }
        }

        if (random.Next(20) > 0)
        {
            document.AddKeyword(Source, $"source {random.Next(5)}");
        }

        for (var tags = random.Next(4); tags > 0; tags--)
        {
            document.AddKeyword(Tags, $"тег {(int)(400 * Math.Pow(random.NextDouble(), 2))}");
        }

        document.Numbers[Size] = random.Next(100_000);
        if (random.Next(3) == 0)
        {
            document.Numbers[Rank] = random.NextInt64(long.MinValue, long.MaxValue);
        }

        return document;
    }

    private static void AddWord(Random random, ListDocument document, int field, TermSpace spaces, int word)
    {
        // Rare words have one form only, so that both spaces have the same postings for them.
        var form = word < 40 ? random.Next(3) : 0;
        var stem = new StringBuilder(word % 3 == 0 ? "слов" : "word").Append(word).ToString();
        List<(TermSpace, string)> terms = [(TermSpace.Surface, stem + "аио"[form]), (TermSpace.Lemma, stem)];
        if (spaces.HasFlag(TermSpace.Derived) && word % 10 == 0)
        {
            terms.Add((TermSpace.Derived, "part" + word));
        }

        document.AddToken(field, [.. terms]);
    }
}
