using System.Globalization;
using System.Text.Json;

namespace NewsSearch.SearchApi.Tests;

/// <summary>Articles made from few words, so that random queries meet many of them; the same for the same seed.</summary>
public static class MadeArticles
{
    private static readonly string[] English = ["river", "bridge", "festival", "harvest", "mayor", "school", "train", "museum", "storm", "election"];
    private static readonly string[] Russian = ["река", "мост", "фестиваль", "урожай", "мэр", "школа", "поезд", "музей", "буря", "выборы"];

    /// <summary>The words that the articles are made of, common ones first.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. English, .. Russian];

    /// <summary>JSON Lines of <paramref name="count"/> articles.</summary>
    public static IEnumerable<string> Lines(int count, int seed)
    {
        var random = new Random(seed);
        for (var number = 0; number < count; number++)
        {
            var words = random.Next(2) == 0 ? English : Russian;
            yield return JsonSerializer.Serialize(new
            {
                id = string.Create(CultureInfo.InvariantCulture, $"made/{number:0000}"),
                lang = random.Next(20) == 0 ? "uk" : ReferenceEquals(words, English) ? "en" : "ru",
                date = Date(random),
                title = Sentence(random, words, 3),
                text = $"{Sentence(random, words, 12)}\n{Sentence(random, words, 25)}",
                source = random.Next(4) == 0 ? null : $"Agency {random.Next(3)}",
                section = random.Next(3) == 0 ? null : $"section {random.Next(4)}",
                tags = Enumerable.Range(0, random.Next(3)).Select(_ => $"tag{random.Next(6)}").Distinct(StringComparer.Ordinal),
                authors = Enumerable.Range(0, random.Next(2)).Select(_ => $"Author {random.Next(5)}"),
            });
        }
    }

    private static string? Date(Random random)
    {
        var day = new DateTime(2019, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(random.Next(1200));
        return random.Next(12) switch
        {
            0 => null,
            1 => day.ToString("yyyy", CultureInfo.InvariantCulture),
            2 => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            3 => day.AddMinutes(random.Next(1440)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    private static string Sentence(Random random, string[] words, int length) =>
        string.Join(' ', Enumerable.Range(0, length).Select(_ => words[(int)(words.Length * Math.Pow(random.NextDouble(), 1.6))])) + ".";
}
