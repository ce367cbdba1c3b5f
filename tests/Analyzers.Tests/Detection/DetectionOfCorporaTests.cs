using System.IO.Compression;
using System.Text.Json;
using NewsSearch.Analyzers.Detection;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Analyzers.Tests.Detection;

/// <summary>Accuracy on real articles: of whole articles, of their first sentences and of their headlines.</summary>
public sealed class DetectionOfCorporaTests
{
    [Theory]
    [InlineData("corpora/reuters21578-en.jsonl.gz", 0.999, 0.98, 0.97)]
    [InlineData("corpora/bsnlp-ru.jsonl.gz", 0.999, 0.98, 0.99)]
    [InlineData("corpora/nerel-wikinews-ru.jsonl.gz", 0.999, 0.99, 0.99)]
    [InlineData("corpora/meduza-golunov-ru.jsonl.gz", 1.0, 0.99, 0.98)]
    [InlineData("eval/clir-dev/articles.jsonl", 0.995, 0.99, 0.99)]
    [InlineData("eval/same-event/articles.jsonl", 0.999, 0.98, 0.99)]
    public void Articles_are_recognised(string file, double ofArticles, double ofSentences, double ofTitles)
    {
        var counts = new int[3];
        var right = new int[3];
        var misses = new List<string>();
        foreach (var line in Lines(SharedData.Require(file)))
        {
            using var json = JsonDocument.Parse(line);
            Assert.True(Languages.TryParse(json.RootElement.GetProperty("lang").GetString(), out var expected));
            var title = json.RootElement.GetProperty("title").GetString() ?? "";
            var text = json.RootElement.GetProperty("text").GetString() ?? "";
            string[] parts = [title + "\n" + text, text.Split('\n', '.')[0], title];
            for (var i = 0; i < parts.Length; i++)
            {
                if (parts[i].AsSpan(0, Math.Min(parts[i].Length, 100)).ToString().Count(char.IsLetter) < 10)
                {
                    continue;
                }

                counts[i]++;
                if (LanguageDetector.Detect(parts[i]) == expected)
                {
                    right[i]++;
                }
                else if (misses.Count < 40)
                {
                    misses.Add($"{i}: {parts[i][..Math.Min(100, parts[i].Length)].ReplaceLineEndings(" ")}");
                }
            }
        }

        var shares = right.Zip(counts, (good, all) => (double)good / all).ToArray();
        var report = $"articles {shares[0]:F4}, sentences {shares[1]:F4}, titles {shares[2]:F4} of {counts[0]}\n{string.Join('\n', misses)}";
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        Assert.True(shares[0] >= ofArticles && shares[1] >= ofSentences && shares[2] >= ofTitles, report);
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
