using Xunit;

namespace NewsSearch.SearchApi.Tests.Pages;

public sealed class SuggestionPageTests(ManyArticlesService many)
{
    [Theory]
    [InlineData("en", "Did you mean: river bridge")]
    [InlineData("ru", "Возможно, вы искали: river bridge")]
    public async Task A_better_query_is_a_link_with_the_corrected_words_emphasised(string language, string line)
    {
        var page = await many.GetPageAsync($"/?q=river+brigde&ui={language}");
        Assert.Equal(line, page.QuerySelector(".suggestion")!.Plain());
        Assert.Equal(["bridge"], page.QuerySelectorAll(".suggestion a em").Select(word => word.Plain()));
        var meant = await many.GetPageAsync(page.QuerySelector(".suggestion a")!.Href());
        Assert.NotEqual(0, meant.Total());
        Assert.Null(meant.QuerySelector(".suggestion"));
    }

    [Fact]
    public async Task The_link_keeps_filters_order_and_language_and_leaves_the_page_behind()
    {
        var page = await many.GetPageAsync("/?q=fesival&lang=en&source=Agency+1&from=2019&sort=oldest&ui=ru");
        Assert.Equal(
            "/?q=festival&lang=en&from=2019&source=Agency%201&sort=oldest&ui=ru",
            page.QuerySelector(".suggestion a")!.Href());
    }

    [Fact]
    public async Task Where_nothing_was_found_it_is_prominent_and_nobody_is_told_to_check_the_spelling()
    {
        var page = await many.GetPageAsync("/?q=fesival&cross=off&ui=en");
        Assert.Equal("Nothing found for “fesival”", page.TextOf("h1"));
        Assert.NotNull(page.QuerySelector(".suggestion.prominent"));
        Assert.DoesNotContain("Check the spelling", page.QuerySelector(".help")!.TextContent, StringComparison.Ordinal);

        var relaxed = await many.GetPageAsync("/?q=river+brigde&ui=en");
        Assert.Null(relaxed.QuerySelector(".suggestion.prominent"));
        var unknown = await many.GetPageAsync("/?q=xylophonic&ui=en");
        Assert.Null(unknown.QuerySelector(".suggestion"));
        Assert.Contains("Check the spelling", unknown.QuerySelector(".help")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_text()
    {
        var page = await many.GetPageAsync($"/?q={Uri.EscapeDataString("<b>fesival</b> \"river\" & <script>")}&ui=en");
        Assert.Null(page.QuerySelector("main b, main script"));
        Assert.Equal(["festival"], page.QuerySelectorAll(".suggestion em").Select(word => word.Plain()));
        Assert.Contains("<b>festival</b> \"river\" & <script>", page.QuerySelector(".suggestion a")!.TextContent, StringComparison.Ordinal);
    }
}
