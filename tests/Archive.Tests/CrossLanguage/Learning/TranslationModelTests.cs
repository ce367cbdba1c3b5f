using NewsSearch.Archive.CrossLanguage.Learning;
using Xunit;

namespace NewsSearch.Archive.Tests.CrossLanguage.Learning;

/// <summary>Model 1, computed by hand for 'a b' = 'x y', 'a' = 'x', with an empty word in each English sentence.</summary>
public sealed class TranslationModelTests
{
    private static readonly (string[], string[], double)[] Sentences = [(["a", "b"], ["x", "y"], 1), (["a"], ["x"], 1)];

    [Fact]
    public void One_round_counts_all_links_alike()
    {
        var model = TranslationModel.Train(Sentences, rounds: 1);

        // a: x has 1/3 + 1/2, y 1/3; b: 1/3 each.
        Assert.Equal(5.0 / 7, model["a"]["x"], 1e-12);
        Assert.Equal(2.0 / 7, model["a"]["y"], 1e-12);
        Assert.Equal(1.0 / 2, model["b"]["y"], 1e-12);
    }

    [Fact]
    public void The_second_round_counts_by_the_first()
    {
        var model = TranslationModel.Train(Sentences, rounds: 2);

        // a: x has 10/27 + 1/2, y 4/15; b: x has 7/27, y 7/15.
        Assert.Equal(235.0 / 307, model["a"]["x"], 1e-12);
        Assert.Equal(9.0 / 14, model["b"]["y"], 1e-12);
    }

    [Fact]
    public void A_weight_of_two_is_the_sentence_twice()
    {
        var twice = TranslationModel.Train([.. Sentences, Sentences[1]], rounds: 3);
        var weighted = TranslationModel.Train([Sentences[0], (["a"], ["x"], 2)], rounds: 3);

        Assert.Equal(twice["a"]["x"], weighted["a"]["x"], 1e-12);
        Assert.Equal(twice["b"]["x"], weighted["b"]["x"], 1e-12);
    }

    [Fact]
    public void Many_rounds_tell_the_words_apart()
    {
        var model = TranslationModel.Train(Sentences, rounds: 50);

        Assert.True(model["b"]["y"] > 0.99);
        Assert.True(model["a"]["x"] > 0.9);
    }

    [Fact]
    public void What_is_less_probable_than_asked_for_is_left_out()
    {
        var model = TranslationModel.Train(Sentences, rounds: 1, least: 0.5);

        Assert.Equal(["x"], model["a"].Keys);
        Assert.Equal(["x", "y"], model["b"].Keys.Order(StringComparer.Ordinal));
    }
}
