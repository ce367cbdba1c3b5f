using NewsSearch.Analyzers;
using NewsSearch.Archive.Highlighting;
using NewsSearch.Archive.Queries;
using Xunit;

namespace NewsSearch.Archive.Tests.Highlighting;

/// <summary>The words of a query stand in a text where each word of the text by itself, with all its terms, says so.</summary>
public sealed class FieldWordsTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Words_stand_where_each_word_of_the_text_says(int seed, bool withTests)
    {
        var random = new RandomWords(seed);
        var found = 0;
        for (var query = 0; query < 40; query++)
        {
            var forms = new WordForms(NewsAnalyzer.Instance);
            var expected = new Dictionary<int, Predicate<NaiveWords.Word>>();
            for (var i = random.Next(8); i >= 0; i--)
            {
                Add(random, withTests ? 6 : 5, forms, expected);
            }

            var words = new FieldWords(forms, NewsAnalyzer.Instance.CreateTokenizer());
            for (var text = 0; text < 10; text++)
            {
                var read = random.Text(200);
                var naive = new NaiveWords(read);
                words.Read(read);
                foreach (var (number, matches) in expected)
                {
                    Assert.Equal(naive.Positions(matches), words.Positions(number));
                    found += words.Positions(number).Count;
                }
            }
        }

        Assert.True(found > 1_000);
    }

    [Fact]
    public void The_beginning_of_a_text_that_was_read_has_the_first_words_of_all()
    {
        var random = new RandomWords(4);
        var forms = new WordForms(NewsAnalyzer.Instance);
        var number = forms.AddWord("город");
        var (all, some) = (new FieldWords(forms, NewsAnalyzer.Instance.CreateTokenizer()), new FieldWords(forms, NewsAnalyzer.Instance.CreateTokenizer()));
        var text = random.Text(2_000);
        all.Read(text);
        some.Begin(text);
        while (some.ReadOn())
        {
            Assert.Equal(all.Positions(number).Take(some.Positions(number).Count), some.Positions(number));
        }

        Assert.Equal(all.Positions(number), some.Positions(number));
        Assert.Equal(all.Positions(number).Select(at => all.MarkWord(at, 0)), some.Positions(number).Select(at => some.MarkWord(at, 0)));
    }

    private static void Add(RandomWords random, int kinds, WordForms forms, Dictionary<int, Predicate<NaiveWords.Word>> expected)
    {
        var word = random.QueryWord();
        switch (random.Next(kinds))
        {
            case 0:
                expected[forms.AddWord(word)] = NaiveWords.AnyForm(word);
                break;
            case 1:
                expected[forms.AddLemma(word)] = NaiveWords.Lemma(word);
                break;
            case 2:
                expected[forms.AddExact(word)] = NaiveWords.Exact(word);
                break;
            case 3:
                expected[forms.AddRendering(new Rendering([word], 1, RenderingSource.Given))[0]] = NaiveWords.Rendering(word, withRelatives: true);
                break;
            case 4:
                expected[forms.AddRendering(new Rendering([word], 0.1f, RenderingSource.Given))[0]] = NaiveWords.Rendering(word, withRelatives: false);
                break;
            default:
                var end = word[^1];
                expected[forms.AddTest($"ends with {end}", form => form.EndsWith(end))] = other => other.Surface.EndsWith(end);
                break;
        }
    }
}
