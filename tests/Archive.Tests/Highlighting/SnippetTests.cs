using NewsSearch.Analyzers;
using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Highlighting;
using NewsSearch.Archive.Queries;
using Xunit;

namespace NewsSearch.Archive.Tests.Highlighting;

public sealed class SnippetTests
{
    private const string Filler = "Здесь рассказано о погоде, о дорогах и о многом другом, чего никто не искал. ";

    [Fact]
    public void Without_a_match_the_beginning_is_shown()
    {
        var snippet = Assert.Single(Snippets("мост", Repeat(20)));
        Assert.Equal(0, snippet.Range.Start);
        Assert.InRange(snippet.Range.End, 150, 240);
        Assert.EndsWith("искал. …", snippet.Html, StringComparison.Ordinal);
        Assert.Empty(snippet.Matches);
        Assert.Equal("Коротко.", Assert.Single(Snippets("мост", "Коротко.")).Html);
        Assert.Empty(Snippets("мост"));
        Assert.Single(Snippets("", Repeat(20)));
    }

    [Fact]
    public void The_passage_with_most_of_the_query_is_shown_before_earlier_ones()
    {
        var snippets = Snippets("мост река флаг", Repeat(5), "Мост и мост, и ещё мост.", Repeat(5), "Через реку построен мост.", Repeat(5), "Мост.", Repeat(5), "Флаг.", Repeat(5));
        Assert.Equal(2, snippets.Count);
        Assert.Contains("Через <mark>реку</mark> построен <mark>мост</mark>.", snippets[0].Html, StringComparison.Ordinal);
        Assert.Contains("<mark>Флаг</mark>.", snippets[1].Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_third_passage_is_shown_only_for_what_the_others_lack()
    {
        Assert.Equal(2, Snippets("мост", "Мост.", Repeat(5), "Мост.", Repeat(5), "Мост.").Count);
        var three = Snippets("мост река флаг", "Мост.", Repeat(5), "Река.", Repeat(5), "Флаг.");
        Assert.Equal(["Мост", "Река", "Флаг"], three.Select(snippet => Slice(snippet, three)));
        static string Slice(Snippet snippet, IReadOnlyList<Snippet> all) =>
            Assert.Single(all[all.ToList().IndexOf(snippet)].Matches) is var match ? snippet.Text[(match.Start - snippet.Range.Start)..(match.End - snippet.Range.Start)] : "";
    }

    [Fact]
    public void Passages_begin_and_end_with_sentences_where_they_can_and_with_words_otherwise()
    {
        var sentences = Assert.Single(Snippets("мост", Repeat(5) + "Мост открыт. " + Repeat(5)));
        Assert.StartsWith("… Здесь рассказано", sentences.Html, StringComparison.Ordinal);
        Assert.EndsWith("искал. …", sentences.Html, StringComparison.Ordinal);
        var words = Assert.Single(Snippets("мост", string.Concat(Enumerable.Repeat("слово ", 100)) + "мост " + string.Concat(Enumerable.Repeat("слово ", 100))));
        Assert.StartsWith("… слово ", words.Html, StringComparison.Ordinal);
        Assert.EndsWith(" слово …", words.Html, StringComparison.Ordinal);
        Assert.InRange(words.Text.Length, 160, 240);
    }

    [Fact]
    public void Paragraphs_are_joined_by_a_blank_and_offsets_point_into_the_text()
    {
        string[] paragraphs = ["Первый.", "Второй мост.", "Третий."];
        var snippet = Assert.Single(Snippets("мост", paragraphs));
        Assert.Equal("Первый. Второй мост. Третий.", snippet.Text);
        Assert.Equal(new TextRange(0, 28), snippet.Range);
        Assert.Equal("мост", string.Join('\n', paragraphs)[snippet.Matches[0].Start..snippet.Matches[0].End]);
    }

    [Fact]
    public void The_end_of_a_text_is_shown_with_what_stands_before()
    {
        var snippet = Assert.Single(Snippets("мост", Repeat(10) + "И мост."));
        Assert.InRange(snippet.Text.Length, 120, 240);
        Assert.EndsWith("И <mark>мост</mark>.", snippet.Html, StringComparison.Ordinal);
    }

    private static string Repeat(int times) => string.Concat(Enumerable.Repeat(Filler, times)).Trim() + (times == 5 ? " " : "");

    private static IReadOnlyList<Snippet> Snippets(string query, params string[] paragraphs)
    {
        var article = new Article { Id = "1", Language = "ru", Title = "T", Lead = "", Paragraphs = [.. paragraphs.Select(p => p.Trim())] };
        return new Highlighter(QueryParser.Parse(query, QuerySyntax.Full).Root, NewsAnalyzer.Instance).Highlight(article, HighlightMode.Html).Snippets;
    }
}
