using NewsSearch.Archive.Asking;
using NewsSearch.Archive.CrossLanguage.Translating;
using NewsSearch.Archive.Queries;
using Xunit;

namespace NewsSearch.Archive.Tests.CrossLanguage.Translating;

/// <summary>What words were found to be is not looked for again, and never taken for what another word is.</summary>
public sealed class RememberedWordsTests
{
    [Fact]
    public void A_word_is_looked_for_once_for_each_case_and_each_kind_of_matching()
    {
        var words = new RememberedWords("1");
        var looked = 0;
        foreach (var round in Enumerable.Range(0, 3))
        {
            foreach (var letters in Enum.GetValues<WordCase>())
            {
                foreach (var matching in Enum.GetValues<CrossMatching>())
                {
                    var expected = $"{letters} {matching}";
                    Assert.Equal(expected, words.Of("who", letters, matching, () => Found(expected))[0].Words[0]);
                }
            }
        }

        Assert.Equal(Enum.GetValues<WordCase>().Length * Enum.GetValues<CrossMatching>().Length, looked);

        IReadOnlyList<Rendering> Found(string text)
        {
            looked++;
            return [new Rendering([text], 1, RenderingSource.Dictionary)];
        }
    }

    [Fact]
    public void More_words_than_are_remembered_are_answered_all_the_same_from_however_many_threads()
    {
        var words = new RememberedWords("1");
        Parallel.For(0, 4, thread =>
        {
            var random = new Random(thread);
            for (var i = 0; i < 3 * RememberedWords.MaxRemembered; i++)
            {
                var word = $"w{random.Next(2 * RememberedWords.MaxRemembered)}";
                Assert.Equal(word, words.Of(word, WordCase.Lower, CrossMatching.Full, () => [new Rendering([word], 1, RenderingSource.Name)])[0].Words[0]);
            }
        });
    }
}
