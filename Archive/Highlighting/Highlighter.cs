using NewsSearch.Analyzers;
using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.Highlighting;

/// <summary>Finds what of an article a query matched, and shows it. Made once a query, used for each hit; not thread-safe.</summary>
/// <remarks>
/// The article's own text is analysed again, so offsets are those of the text that is shown, whatever stands before a match. A word marks every word that shares a term with
/// it, as a whole; a phrase marks the phrase only; a sloppy phrase and words near each other mark the words of actual matches; what is excluded is never marked.
/// <see cref="MarkPlan"/> and <see cref="SnippetPicker"/> say the rest.
/// </remarks>
public sealed class Highlighter
{
    private readonly IReadOnlyList<MarkUnit> _units;
    private readonly ViaPlan _via;
    private readonly FieldWords _words;
    private readonly MarkList _marks = new();

    /// <summary>A highlighter for <paramref name="query"/>.</summary>
    public Highlighter(QueryNode query, IAnalyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(analyzer);
        var forms = new WordForms(analyzer);
        (_units, _via) = MarkPlan.Of(query, forms);
        _words = new FieldWords(forms, analyzer.CreateTokenizer());
    }

    /// <summary>A highlighter for a query as it was typed.</summary>
    public static Highlighter Of(string text, QuerySyntax syntax) => new(QueryParser.Parse(text, syntax).Root, NewsAnalyzer.Instance);

    /// <summary>Snippets and title of one article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="mode">With <see cref="HighlightMode.Offsets"/> there is no HTML; with <see cref="HighlightMode.None"/> there is nothing.</param>
    public Highlights Highlight(Article article, HighlightMode mode)
    {
        ArgumentNullException.ThrowIfNull(article);
        _via.Begin();
        if (mode == HighlightMode.None)
        {
            return new Highlights(null, [], [], FindVia(article));
        }

        FindMarks(article.Title, MarkFields.Title);
        TextRange[] titleMatches = [.. _marks.Shown];
        var titleHtml = mode == HighlightMode.Html ? MarkedHtml.Write(article.Title, new TextRange(0, article.Title.Length), titleMatches) : null;

        var text = article.Text;
        FindMarks(text, MarkFields.Text);
        var snippets = SnippetPicker.Pick(text, _marks).Select(range => Show(text, range, mode)).ToList();
        return new Highlights(titleHtml, titleMatches, snippets, _via.Found());
    }

    /// <summary>The whole article with every match marked, not only passages of it.</summary>
    public MarkedArticle MarkWhole(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        FindMarks(article.Title, MarkFields.Title);
        var title = Whole(article.Title, 0);

        FindMarks(article.Text, MarkFields.Text);
        var paragraphs = new List<string>(article.Paragraphs.Count);
        var start = 0;
        foreach (var paragraph in article.Paragraphs)
        {
            paragraphs.Add(Whole(paragraph, start));
            start += paragraph.Length + 1;
        }

        return new MarkedArticle(title, paragraphs);
    }

    /// <summary>What there is to say without any marks: reads no further than until every word of the query was seen itself.</summary>
    private IReadOnlyList<Via> FindVia(Article article) =>
        _via.IsEmpty || LookForVia(article.Title, MarkFields.Title) || LookForVia(article.Text, MarkFields.Text) ? [] : _via.Found();

    /// <summary>Looks at a field; true if there is nothing to say, whatever follows.</summary>
    private bool LookForVia(string text, MarkFields field)
    {
        _words.Begin(text);
        while (_words.ReadOn())
        {
            if (_via.HasAllItself(_words, field))
            {
                return true;
            }
        }

        _via.Look(_words, field);
        return false;
    }

    /// <summary>A part of the field whose marks were found last.</summary>
    private string Whole(string part, int startInField)
    {
        var marks = from mark in _marks.Shown
                    let start = Math.Max(0, mark.Start - startInField)
                    let end = Math.Min(part.Length, mark.End - startInField)
                    where start < end
                    select new TextRange(start, end);
        return MarkedHtml.Write(part, new TextRange(0, part.Length), [.. marks]);
    }

    private void FindMarks(string text, MarkFields field)
    {
        if (_units.Count > 0)
        {
            _words.Read(text);
            _marks.Find(_units, field, _words);
            _via.Look(_words, field);
        }
    }

    private Snippet Show(string text, TextRange range, HighlightMode mode)
    {
        var matches = _marks.Inside(range);
        return new Snippet(
            "text",
            text[range.Start..range.End].Replace('\n', ' '),
            mode == HighlightMode.Html ? MarkedHtml.Write(text, range, matches) : null,
            range,
            matches);
    }
}
