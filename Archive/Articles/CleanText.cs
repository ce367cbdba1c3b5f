using System.Buffers;
using System.Text;

namespace NewsSearch.Archive.Articles;

/// <summary>Makes text from anywhere fit to be stored, counted in UTF-16 and shown.</summary>
internal static class CleanText
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n\v\f\u0085\u2028\u2029");

    /// <summary>The lines of a text, trimmed, without blank ones. Every kind of line break counts.</summary>
    public static IReadOnlyList<string> Paragraphs(string? text)
    {
        var paragraphs = new List<string>();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny(LineBreaks);
            var paragraph = Trim(WithoutControls(WithoutLoneSurrogates(end < 0 ? rest.ToString() : rest[..end].ToString())));
            if (paragraph.Length > 0)
            {
                paragraphs.Add(paragraph);
            }

            rest = end < 0 ? default : rest[(end + 1)..];
        }

        return paragraphs;
    }

    /// <summary>A value of one line: trimmed, runs of blanks as one. Null if nothing is left.</summary>
    public static string? Line(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var c in Trim(WithoutControls(WithoutLoneSurrogates(text))))
        {
            if (!char.IsWhiteSpace(c))
            {
                clean.Append(c);
            }
            else if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        return clean.Length == 0 ? null : clean.ToString();
    }

    /// <summary>Values of one line each, in order, without blank ones and repeats.</summary>
    public static IReadOnlyList<string> Values(IReadOnlyList<string> values)
    {
        var clean = new List<string>(values.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            if (Line(value) is { } line && seen.Add(line))
            {
                clean.Add(line);
            }
        }

        return clean;
    }

    /// <summary>The text with U+FFFD for each half of a surrogate pair that lacks the other; such a text survives UTF-8.</summary>
    public static string WithoutLoneSurrogates(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    private static string WithoutControls(string text)
    {
        return text.AsSpan().ContainsAnyInRange('\0', '\u001F') || text.AsSpan().ContainsAnyInRange('\u007F', '\u009F')
            ? string.Create(text.Length, text, (clean, dirty) =>
            {
                for (var i = 0; i < dirty.Length; i++)
                {
                    clean[i] = char.IsControl(dirty[i]) ? ' ' : dirty[i];
                }
            })
            : text;
    }

    private static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c == ByteOrderMark;
}
