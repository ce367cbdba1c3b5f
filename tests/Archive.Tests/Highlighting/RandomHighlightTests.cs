using System.Net;
using System.Text;
using NewsSearch.Analyzers;
using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Highlighting;
using NewsSearch.Archive.Queries;
using Xunit;

namespace NewsSearch.Archive.Tests.Highlighting;

public sealed class RandomHighlightTests
{
    private static readonly string[] Words =
    [
        "мост", "моста", "река", "реку", "ё\u0301лка", "елки", "е\u0308лка", "bridge", "bridges", "AT&T", "<b>", "\"мост\"", "«река»", "'x'", "&amp;", "😀", "👩🏽\u200D🚒", "и\u0306од",
        "日本", "カタカナ", "до\u00ADм", "нью-йорк", "С.", "Да.", "в", "и", "the", "—", "a\u0301\u0302\u0303", "\U00010400\U00010401", "http://example.com/a?b=c&d=e",
    ];

    private static readonly string[] Queries =
    [
        "мост", "река мост", "\"мост реку\"", "\"мост река\"~3", "елка OR bridge", "мост NEAR/3 река", "b?i* ё*", "дом~1", "в и", "the", "йод -мост", "日 本", "\"в и\" AT&T", "text:мост title:река",
        "a", "нью йорк", "=моста", "x b amp mark", "title:(мост OR \"the bridge\")", "*а*", "\U00010400\U00010401",
    ];

    [Fact]
    public void Marks_and_passages_keep_to_the_text_whatever_stands_in_it()
    {
        const int seed = 20250814;
        var random = new Random(seed);
        var highlighters = Queries.Select(query => new Highlighter(QueryParser.Parse(query, QuerySyntax.Full).Root, NewsAnalyzer.Instance)).ToList();
        for (var round = 0; round < 3_000; round++)
        {
            var article = new ArticleDraft { Title = Text(random, 6) + "x", Text = Text(random, 1 + random.Next(200)) }.Complete("p");
            var number = random.Next(Queries.Length);
            var found = highlighters[number].Highlight(article, HighlightMode.Html);
            Assert.Equal(article.Title, WebUtility.HtmlDecode(found.TitleHtml!.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal)));
            Assert.Equal(found.TitleMatches.Select(m => article.Title[m.Start..m.End]), Marked(found.TitleHtml));
            Check(found.Snippets, article.Text);
            var offsets = highlighters[number].Highlight(article, HighlightMode.Offsets);
            Assert.Equal(found.Snippets.Select(s => s.Range), offsets.Snippets.Select(s => s.Range));
            Assert.Equal(found.Snippets.SelectMany(s => s.Matches), offsets.Snippets.SelectMany(s => s.Matches));
        }
    }

    private static void Check(IReadOnlyList<Snippet> snippets, string text)
    {
        Assert.InRange(snippets.Count, text.Length == 0 ? 0 : 1, text.Length == 0 ? 0 : 3);
        var before = -1;
        foreach (var snippet in snippets)
        {
            var (start, end) = (snippet.Range.Start, snippet.Range.End);
            Assert.True(before < start && start < end && end <= text.Length);
            before = end;
            var plain = text[start..end].Replace('\n', ' ');
            Assert.Equal(plain, snippet.Text);
            Assert.Equal(plain.Trim(), plain);
            var shown = (start > 0 ? "… " : "") + plain + (end < text.Length ? " …" : "");
            Assert.Equal(shown, WebUtility.HtmlDecode(snippet.Html!.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal)));
            Assert.Equal(snippet.Matches.Select(m => text[m.Start..m.End].Replace('\n', ' ')), Marked(snippet.Html));
            Assert.All(snippet.Matches, m => Assert.True(start <= m.Start && m.Start < m.End && m.End <= end));
            Assert.All(snippet.Matches.Zip(snippet.Matches.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Start));
            foreach (var cut in (int[])[start, end, .. snippet.Matches.SelectMany(m => (int[])[m.Start, m.End])])
            {
                Assert.False(cut > 0 && cut < text.Length && char.IsLowSurrogate(text[cut]) && char.IsHighSurrogate(text[cut - 1]));
                Assert.False(cut < text.Length && text[cut] is >= '\u0300' and <= '\u036F');
            }
        }
    }

    private static List<string> Marked(string html)
    {
        var marked = new List<string>();
        for (var at = html.IndexOf("<mark>", StringComparison.Ordinal); at >= 0; at = html.IndexOf("<mark>", at + 1, StringComparison.Ordinal))
        {
            var end = html.IndexOf("</mark>", at, StringComparison.Ordinal);
            marked.Add(WebUtility.HtmlDecode(html[(at + "<mark>".Length)..end]));
        }

        return marked;
    }

    private static string Text(Random random, int words)
    {
        string[] joins = [" ", " ", " ", " ", ", ", "", "\n"];
        var text = new StringBuilder();
        for (; words > 0; words--)
        {
            text.Append(Words[random.Next(Words.Length)]).Append(joins[random.Next(joins.Length)]);
        }

        return text.ToString();
    }
}
