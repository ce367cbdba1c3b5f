using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsSearch.Archive.Articles;
using NewsSearch.SearchApi.Pages.Texts;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Pages;

public sealed class LanguageTests(SampleService samples)
{
    [Theory]
    [InlineData(0, "0 статей")]
    [InlineData(1, "1 статья")]
    [InlineData(2, "2 статьи")]
    [InlineData(4, "4 статьи")]
    [InlineData(5, "5 статей")]
    [InlineData(11, "11 статей")]
    [InlineData(12, "12 статей")]
    [InlineData(14, "14 статей")]
    [InlineData(21, "21 статья")]
    [InlineData(22, "22 статьи")]
    [InlineData(25, "25 статей")]
    [InlineData(101, "101 статья")]
    [InlineData(111, "111 статей")]
    [InlineData(112, "112 статей")]
    [InlineData(1_234, "1 234 статьи")]
    [InlineData(20_911, "20 911 статей")]
    public void Russian_counts_agree_with_their_noun(long count, string expected) =>
        Assert.Equal(expected, RussianTexts.Instance.Articles(count).Replace('\u00A0', ' '));

    [Theory]
    [InlineData(0, "0 articles")]
    [InlineData(1, "1 article")]
    [InlineData(2, "2 articles")]
    [InlineData(1_234_567, "1,234,567 articles")]
    public void English_counts_agree_with_their_noun(long count, string expected) => Assert.Equal(expected, EnglishTexts.Instance.Articles(count));

    [Theory]
    [InlineData("2025", "2025", "2025")]
    [InlineData("2025-08", "август 2025", "August 2025")]
    [InlineData("2025-08-14", "14 августа 2025 г.", "14 August 2025")]
    [InlineData("2025-08-14T06:30:00Z", "14 августа 2025 г., 06:30 UTC", "14 August 2025, 06:30 UTC")]
    public void A_date_is_written_as_precisely_as_it_is_known(string date, string russian, string english)
    {
        Assert.True(PublicationDate.TryParse(date, out var parsed));
        Assert.Equal(russian, new PageDates(RussianTexts.Instance.Dates).Date(parsed).Replace('\u00A0', ' '));
        Assert.Equal(english, new PageDates(EnglishTexts.Instance.Dates).Date(parsed).Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("2025-01-01", "2025-12-31", "2025", "2025")]
    [InlineData("2019-01-01", "2025-12-31", "2019–2025", "2019–2025")]
    [InlineData("2024-02-01", "2024-02-29", "февраль 2024", "February 2024")]
    [InlineData("2024-07-01", "2024-09-30", "июль–сентябрь 2024", "July–September 2024")]
    [InlineData("2023-12-01", "2024-02-29", "декабрь 2023 – февраль 2024", "December 2023 – February 2024")]
    [InlineData("2024-05-09", "2024-05-09", "9 мая 2024 г.", "9 May 2024")]
    [InlineData("2024-05-06", "2024-05-12", "6–12 мая 2024 г.", "6–12 May 2024")]
    [InlineData("2024-05-27", "2024-06-02", "27 мая – 2 июня 2024 г.", "27 May – 2 June 2024")]
    [InlineData("2024-12-30", "2025-01-05", "30 декабря 2024 г. – 5 января 2025 г.", "30 December 2024 – 5 January 2025")]
    [InlineData("2024-05-09", null, "с 9 мая 2024 г.", "since 9 May 2024")]
    [InlineData(null, "2024-05-09", "по 9 мая 2024 г.", "until 9 May 2024")]
    public void A_stretch_of_time_is_written_in_its_shortest_exact_form(string? from, string? to, string russian, string english)
    {
        var (first, last) = (Day(from), Day(to));
        Assert.Equal(russian, new PageDates(RussianTexts.Instance.Dates).Period(first, last).Replace('\u00A0', ' '));
        Assert.Equal(english, new PageDates(EnglishTexts.Instance.Dates).Period(first, last).Replace('\u00A0', ' '));

        static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData(null, "", "en")]
    [InlineData(null, "ru", "ru")]
    [InlineData(null, "ru-RU,ru;q=0.9,en;q=0.8", "ru")]
    [InlineData(null, "en;q=0.5, ru;q=0.7", "ru")]
    [InlineData(null, "de, fr;q=0.9, ru;q=0.1", "ru")]
    [InlineData(null, "ru;q=0, en;q=0.1", "en")]
    [InlineData(null, "*", "en")]
    [InlineData(null, "garbage;;;===", "en")]
    [InlineData("ru", "en", "ru")]
    [InlineData("en", "ru", "en")]
    [InlineData("fr", "ru", "ru")]
    public void The_language_is_the_one_named_else_the_one_liked_best(string? named, string accepted, string expected)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.AcceptLanguage = accepted;
        Assert.Equal(expected, UiLanguage.Of(named, request.GetTypedHeaders()));
    }

    [Fact]
    public async Task A_page_says_in_which_language_it_is_and_links_keep_that_only_when_it_was_named()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/?q=bridge", UriKind.Relative));
        request.Headers.Add("Accept-Language", "ru");
        using var response = await samples.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(["ru"], response.Content.Headers.ContentLanguage);
        Assert.Equal(["Accept-Language"], response.Headers.Vary);

        var page = await samples.GetPageAsync("/?q=bridge", acceptLanguage: "ru");
        Assert.Equal("ru", page.DocumentElement.GetAttribute("lang"));
        Assert.All(page.QuerySelectorAll("main a"), link => Assert.DoesNotContain("ui=", link.Href(), StringComparison.Ordinal));

        var switched = await samples.GetPageAsync(page.QuerySelector(".languages a[lang=en]")!.Href(), acceptLanguage: "ru");
        Assert.Equal("en", switched.DocumentElement.GetAttribute("lang"));
        Assert.All(switched.QuerySelectorAll("main a"), link => Assert.Contains("ui=en", link.Href(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_article_stays_the_same_when_the_language_is_switched()
    {
        var results = await samples.GetPageAsync("/?q=bridge&ui=en");
        var article = await samples.GetPageAsync(results.QuerySelector(".hits h2 a")!.Href());
        var switched = await samples.GetPageAsync(article.QuerySelector(".languages a[lang=ru]")!.Href());

        Assert.Equal(article.TextOf("h1"), switched.TextOf("h1"));
        Assert.Equal("К результатам", switched.TextOf(".back a").Trim('←', ' '));
    }
}
