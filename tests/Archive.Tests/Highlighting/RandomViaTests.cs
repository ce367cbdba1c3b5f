using System.Globalization;
using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Highlighting;
using NewsSearch.Archive.Queries;
using Xunit;

namespace NewsSearch.Archive.Tests.Highlighting;

/// <summary>What is told of an article is what looking at each of its words tells, however little of the article is read for it.</summary>
public sealed class RandomViaTests
{
    private static readonly (MarkFields Fields, string Prefix)[] Fields = [(MarkFields.Both, ""), (MarkFields.Both, ""), (MarkFields.Title, "title:"), (MarkFields.Text, "text:")];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Via_is_what_looking_at_each_word_tells(int seed)
    {
        var random = new RandomWords(seed);
        var told = 0;
        for (var round = 0; round < 150; round++)
        {
            var clauses = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => NewClause(random)).ToList();
            var query = string.Join(' ', clauses.Select(clause => clause.Text)) + Noise(random);
            var highlighter = Highlighter.Of(query, QuerySyntax.Full);
            for (var i = 0; i < 6; i++)
            {
                var article = random.Article();
                var expected = clauses.Select(clause => Expected(clause, article)).OfType<Via>().ToList();
                told += expected.Count;
                foreach (var mode in Enum.GetValues<HighlightMode>())
                {
                    Assert.Equal((query, article.Title, article.Text, Join(expected)), (query, article.Title, article.Text, Join(highlighter.Highlight(article, mode).Via)));
                }
            }
        }

        Assert.True(told > 100);
    }

    /// <summary>Whatever a query is: reading until nothing is left to tell, or all to mark it.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Without_marks_the_same_is_told_as_with_them(int seed)
    {
        var random = new RandomBilingualNews(seed);
        var articles = random.Articles(100);
        var told = 0;
        for (var round = 0; round < 300; round++)
        {
            var query = $"{random.QueryText()} bridge{{мост, река^0.5}} \"small town\"{{малый; город}} Minks~1";
            var highlighter = Highlighter.Of(query, QuerySyntax.Full);
            foreach (var article in articles.Where(_ => random.Chance(10)))
            {
                var with = highlighter.Highlight(article, HighlightMode.Html).Via;
                Assert.Equal(with, highlighter.Highlight(article, HighlightMode.None).Via);
                told += with.Count;
            }
        }

        Assert.True(told > 500);
    }

    private static string Join(IEnumerable<Via> vias) => string.Join("; ", vias);

    private static Clause NewClause(RandomWords random)
    {
        var (fields, prefix) = Fields[random.Next(Fields.Length)];
        var word = random.QueryWord();
        if (random.Chance(5))
        {
            return new Clause($"{prefix}{word}~1", fields, word, []);
        }

        var renderings = Enumerable.Range(0, 1 + random.Next(3))
            .Select(_ => new Rendering([.. Enumerable.Range(0, random.Chance(4) ? 2 : 1).Select(_ => random.QueryWord())], random.Chance(2) ? 1 : 0.2f, RenderingSource.Given))
            .ToList();
        return new Clause($"{prefix}{word}{{{string.Join(", ", renderings.Select(Print))}}}", fields, word, renderings);
    }

    private static string Print(Rendering rendering) =>
        (rendering.Words.Count == 1 ? rendering.Words[0] : $"\"{string.Join(' ', rendering.Words)}\"") + (rendering.Weight < 1 ? "^" + rendering.Weight.ToString(CultureInfo.InvariantCulture) : "");

    /// <summary>What says nothing: words without translations, and what is excluded.</summary>
    private static string Noise(RandomWords random) => random.Next(6) switch
    {
        0 => $" {random.QueryWord()}",
        1 => $" -{random.QueryWord()}{{{random.QueryWord()}}}",
        2 => $" \"{random.QueryWord()} {random.QueryWord()}\"",
        3 => $" {random.QueryWord()[..1]}*",
        _ => "",
    };

    private static Via? Expected(Clause clause, Article article)
    {
        List<NaiveWords> fields = [];
        if (clause.Fields.HasFlag(MarkFields.Title))
        {
            fields.Add(new NaiveWords(article.Title));
        }

        if (clause.Fields.HasFlag(MarkFields.Text))
        {
            fields.Add(new NaiveWords(article.Text));
        }

        if (fields.Exists(words => clause.Own.Any(run => words.FirstRun(run) is not null)))
        {
            return null;
        }

        var matched = from run in clause.Others
                      from words in fields
                      let first = words.FirstRun(run)
                      where first is not null
                      select words.TextAt(first.Value);
        return matched.FirstOrDefault() is { } text ? new Via(clause.Word, text.Contains('\n', StringComparison.Ordinal) ? text[..text.IndexOf('\n', StringComparison.Ordinal)] : text, clause.By) : null;
    }

    /// <summary>A word with what it may be, or one that may be misspelt.</summary>
    private sealed record Clause(string Text, MarkFields Fields, string Word, IReadOnlyList<Rendering> Renderings)
    {
        public ViaKind By => Renderings.Count == 0 ? ViaKind.Typo : ViaKind.Dictionary;

        public IReadOnlyList<IReadOnlyList<Predicate<NaiveWords.Word>>> Own =>
            Renderings.Count == 0 ? [[NaiveWords.Exact(Word)]] : [[NaiveWords.AnyForm(Word)], NaiveWords.Parts(Word)];

        public IReadOnlyList<IReadOnlyList<Predicate<NaiveWords.Word>>> Others => Renderings.Count == 0
            ? [[other => EditDistance.IsWithin(EditDistance.CodePoints(Folded), EditDistance.CodePoints(other.Surface), 1)]]
            : [.. Renderings.Select(rendering => (IReadOnlyList<Predicate<NaiveWords.Word>>)[.. rendering.Words.Select(word => NaiveWords.Rendering(word, rendering.FindsRelatives))])];

        private string Folded => NaiveWords.SurfaceOf(Word);
    }
}
