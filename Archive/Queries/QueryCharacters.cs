using System.Buffers;
using System.Text;

namespace NewsSearch.Archive.Queries;

/// <summary>The characters that mean something in a query, and the backslash that takes their meaning away.</summary>
internal static class QueryCharacters
{
    /// <summary>A backslash before one of these makes it text; before anything else it is itself.</summary>
    public const string Escapable = "\\\"«»“”„()[]{}*?~^:-+!=&|/ ";

    private const string SpecialAnywhere = "\\\"«»“”„()*?~^: ";
    private const string SpecialAtStart = "-+!=";

    private static readonly SearchValues<char> EscapableSet = SearchValues.Create(Escapable);

    /// <summary>Whether <paramref name="c"/> separates chunks.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    /// <summary>Whether the backslash at <paramref name="index"/> takes away the meaning of the character behind it.</summary>
    public static bool IsEscape(ReadOnlySpan<char> text, int index) =>
        text[index] == '\\' && index + 1 < text.Length && EscapableSet.Contains(text[index + 1]);

    /// <summary>The word with backslashes where it would otherwise be read as something else than a word.</summary>
    /// <param name="word">One token.</param>
    /// <param name="keepWildcards">Whether <c>*</c> and <c>?</c> in it are wildcards.</param>
    public static string EscapeWord(string word, bool keepWildcards)
    {
        var escaped = new StringBuilder(word.Length + 2);
        if (QueryOperators.IsOperator(word))
        {
            escaped.Append('\\');
        }

        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if ((SpecialAnywhere.Contains(c, StringComparison.Ordinal) && !(keepWildcards && c is '*' or '?'))
                || (i == 0 && SpecialAtStart.Contains(c, StringComparison.Ordinal)))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>The text in straight quotes, with a backslash before quotes and backslashes in it.</summary>
    public static string Quote(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    /// <summary>What <see cref="Quote"/> made from it: a backslash before a quote or backslash is dropped.</summary>
    public static string Unquote(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
        {
            return text.ToString();
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '\\' or '"')
            {
                i++;
            }

            plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
