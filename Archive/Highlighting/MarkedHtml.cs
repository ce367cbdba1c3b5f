using System.Buffers;
using System.Text;
using NewsSearch.Archive.Answering;

namespace NewsSearch.Archive.Highlighting;

/// <summary>Writes text as HTML with its matches in <c>&lt;mark&gt;</c>. Everything else that could be HTML is escaped, quotes too, so that it may stand in an attribute as well.</summary>
internal static class MarkedHtml
{
    /// <summary>What shows that a text goes on before or behind a passage.</summary>
    public const char Ellipsis = '…';

    private static readonly SearchValues<char> Replaced = SearchValues.Create("&<>\"'\n");

    /// <summary>A passage of <paramref name="text"/>; line breaks become blanks.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="range">The passage.</param>
    /// <param name="matches">Inside it, ascending, apart from each other; offsets into the text.</param>
    public static string Write(string text, TextRange range, IReadOnlyList<TextRange> matches)
    {
        var html = new StringBuilder(range.End - range.Start + (matches.Count * 13) + 16);
        if (range.Start > 0)
        {
            html.Append(Ellipsis).Append(' ');
        }

        var at = range.Start;
        foreach (var match in matches)
        {
            Escape(text.AsSpan(at, match.Start - at), html);
            html.Append("<mark>");
            Escape(text.AsSpan(match.Start, match.End - match.Start), html);
            html.Append("</mark>");
            at = match.End;
        }

        Escape(text.AsSpan(at, range.End - at), html);
        if (range.End < text.Length)
        {
            html.Append(' ').Append(Ellipsis);
        }

        return html.ToString();
    }

    private static void Escape(ReadOnlySpan<char> text, StringBuilder html)
    {
        while (text.IndexOfAny(Replaced) is var at and >= 0)
        {
            html.Append(text[..at]).Append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => " ",
            });
            text = text[(at + 1)..];
        }

        html.Append(text);
    }
}
