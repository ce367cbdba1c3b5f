using Microsoft.AspNetCore.Http;
using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Queries;
using NewsSearch.SearchApi.Pages;
using NewsSearch.SearchApi.Pages.Views;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Pages;

/// <summary>What the pages make of translations, whatever the lexicons say.</summary>
public sealed class TranslationViewTests
{
    [Fact]
    public void The_likeliest_are_in_view_and_what_is_much_less_likely_is_behind_a_fold()
    {
        var word = Of(Word("tourism", ("туризм", 0.9f), ("путешествие", 0.4f), ("турбизнес", 0.36f), ("поездка", 0.35f)), Word("rain", ("дождь", 1f), ("ливень", 0.39f)))!.First;

        Assert.Equal("туризм, путешествие, турбизнес", word[0].First);
        Assert.Equal(["поездка"], word[0].Rest);
        Assert.Equal("дождь", word[1].First);
        Assert.Equal((1, "ливень"), (word[1].RestCount, word[1].Rest[0]));
    }

    [Fact]
    public void A_capital_is_answered_with_a_capital() => Assert.Equal("Гродно", Of(Word("Hrodna", ("гродно", 1)))!.First[0].First);

    [Fact]
    public void A_phrase_is_shown_by_the_likeliest_for_each_of_its_words()
    {
        var phrase = Of(new TermTranslation("small towns", true, [[R("малый", 1), R("небольшой", 0.8f)], [R("город", 1)]], false, "\"small towns\"{}"))!.First[0];

        Assert.Equal("“small towns”", phrase.Term);
        Assert.Equal("малый + город", phrase.First);
        Assert.Equal(1, phrase.RestCount);
        Assert.Equal(["малый, небольшой", "город"], phrase.Rest);
    }

    [Fact]
    public void Of_many_words_one_translation_each_is_in_view_and_of_very_many_only_the_first_words()
    {
        var view = Of([.. Enumerable.Range(0, 40).Select(i => Word($"word{i}", ("слово", 1), ("речь", 1)))])!;

        Assert.Equal((6, 34), (view.First.Count, view.Rest.Count));
        Assert.All(view.First.Concat(view.Rest), term => Assert.Equal("слово", term.First));
        Assert.Equal(7, Of([.. Enumerable.Range(0, 7).Select(i => Word($"word{i}", ("слово", 1)))])!.First.Count);
    }

    [Fact]
    public void A_switch_that_would_make_too_long_a_query_is_left_out()
    {
        var translation = Word("rain", ("дождь", 1));

        Assert.Null(Of(translation with { Switched = new string('x', 4_001) })!.First[0].SwitchHref);
        Assert.NotNull(Of(translation with { Switched = new string('x', 4_000) })!.First[0].SwitchHref);
    }

    [Fact]
    public void Of_many_reasons_four_are_shown_and_the_others_counted()
    {
        var via = Enumerable.Range(1, 6).Select(i => new Via($"word{i}", $"слово{i}", i % 2 == 0 ? ViaKind.Learned : ViaKind.Dictionary)).ToList();
        var view = ViaView.Of(Page, via)!;

        Assert.Equal(["translation", "learned from the archive"], view.Ways.Select(way => way.Name));
        Assert.Equal(["word1", "word3", "word2", "word4"], view.Ways.SelectMany(way => way.Words).Select(word => word.Term));
        Assert.Equal((2, "word5 → слово5, word6 → слово6"), (view.Rest, view.RestText));
        Assert.Null(ViaView.Of(Page, []));
    }

    [Fact]
    public void Another_spelling_in_the_same_script_is_not_another_language()
    {
        Assert.False(ViaView.IsForeign([new Via("colour", "color", ViaKind.Typo)]));
        Assert.True(ViaView.IsForeign([new Via("colour", "color", ViaKind.Typo), new Via("rain", "дождь", ViaKind.Dictionary)]));
        Assert.Equal("typo", ViaView.Of(Page, [new Via("colour", "color", ViaKind.Typo)])!.Ways[0].Name);
    }

    [Theory]
    [InlineData("bridge{мост, \"два слова\"}", false)]
    [InlineData("bridge{} river", true)]
    [InlineData("bridge{мост river", false)]
    public void What_stands_in_braces_is_no_word_of_the_query(string typed, bool several) => Assert.Equal(several, QueryReading.HasSeveralWords(typed));

    private static PageContext Page
    {
        get
        {
            var request = new DefaultHttpContext().Request;
            request.QueryString = new QueryString("?q=words&ui=en");
            request.Path = "/";
            return PageContext.Of(request);
        }
    }

    private static TranslationsView? Of(params IReadOnlyList<TermTranslation> translations) => TranslationsView.Of(
        Page, new SearchQuestion { Text = "words" }, new InterpretedQuestion("words", "words", false, MatchMode.All, null, null) { Read = "words", Translations = translations });

    private static TermTranslation Word(string term, params (string Text, float Weight)[] renderings) =>
        new(term, false, [[.. renderings.Select(rendering => R(rendering.Text, rendering.Weight))]], false, $"{term}{{}}");

    private static Rendering R(string text, float weight) => new([text], weight, RenderingSource.Dictionary);
}
