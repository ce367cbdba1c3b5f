using System.Text.Json;
using NewsSearch.Analyzers;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Archive.Tests.CrossLanguage;

/// <summary>How many ordinary words of a headline have a translation that the article's other version uses, by files. Nothing is learnt from these texts.</summary>
public sealed class LexiconCoverageTests
{
    [Theory]
    [InlineData("names.lex core.lex", 0.76, 0.77)]
    [InlineData("dictionary.lex", 0.72, 0.74)]
    [InlineData("names.lex core.lex dictionary.lex", 0.81, 0.84)]
    public void Words_of_headlines_have_a_translation_that_the_other_version_uses(string files, double leastFromEnglish, double leastFromRussian)
    {
        var lexicons = new Lexicons(files.Split(' ').Select(file => Lexicon.Open(Path.Combine(Lexicons.DefaultFolder, file))));
        var articles = File.ReadLines(SharedData.Require("eval/clir-dev/articles.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(article => article.GetProperty("id").GetString()!);

        var fromEnglish = Coverage(lexicons, articles, "en", TranslationDirection.EnglishToRussian);
        var fromRussian = Coverage(lexicons, articles, "ru", TranslationDirection.RussianToEnglish);

        Assert.True(fromEnglish >= leastFromEnglish && fromRussian >= leastFromRussian, $"{files}: from English {fromEnglish:0.000}, from Russian {fromRussian:0.000}");
    }

    private static double Coverage(Lexicons lexicons, Dictionary<string, JsonElement> articles, string language, TranslationDirection direction)
    {
        var (covered, all) = (0, 0);
        foreach (var article in articles.Values.Where(article => article.GetProperty("lang").GetString() == language))
        {
            var other = articles[article.GetProperty("pair").GetString()!];
            var terms = Terms(other.GetProperty("title").GetString() + "\n" + other.GetProperty("text").GetString());
            foreach (var word in OrdinaryWords(article.GetProperty("title").GetString() ?? ""))
            {
                all++;
                covered += lexicons.OfWord(word, direction).Any(translation => LexiconKeys.Surfaces(translation.Text).All(part => LexiconKeys.Analyzed(part).Terms.Any(terms.Contains))) ? 1 : 0;
            }
        }

        return (double)covered / all;
    }

    private static HashSet<string> Terms(string text) => [.. LexiconKeys.Surfaces(text).SelectMany(surface => LexiconKeys.Analyzed(surface).Terms)];

    private static IEnumerable<string> OrdinaryWords(string title)
    {
        var tokenizer = NewsAnalyzer.Instance.CreateTokenizer();
        tokenizer.Reset(title.AsMemory());
        while (tokenizer.Next())
        {
            var word = tokenizer.Surface.ToString();
            if (char.IsLower(title[tokenizer.Start]) && word.All(char.IsLetter) && !FunctionWords.Contains(word))
            {
                yield return word;
            }
        }
    }
}
