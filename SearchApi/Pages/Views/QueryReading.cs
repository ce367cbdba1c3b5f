using System.Buffers;

namespace NewsSearch.SearchApi.Pages.Views;

/// <summary>Compares what was typed with how it was read.</summary>
public static class QueryReading
{
    private static readonly SearchValues<char> Operators = SearchValues.Create("\"«»“”„()[]{}:*~^=-/");

    private static readonly SearchValues<char> Grouping = SearchValues.Create("\"«»“”„()[]:");

    /// <summary>Whether a reader would notice a difference: blanks, letter case, punctuation between words and the shape of quotes and dashes are none.</summary>
    public static bool Differs(string typed, string interpreted) => !string.Equals(Essence(typed), Essence(interpreted), StringComparison.Ordinal);

    /// <summary>Whether it is plain words, more than one, so that fewer of them could be required. A query with operators says itself what is.</summary>
    public static bool HasSeveralWords(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        typed = WithoutBraces(typed);
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Count(word => word[0] is not ('-' or '=')) > 1 && !typed.AsSpan().ContainsAny(Grouping) && !words.Any(IsOperator);
    }

    /// <summary>Whether it may hold operators of the query language, and could mean something else as plain text.</summary>
    public static bool HasOperators(string typed) =>
        typed.AsSpan().ContainsAny(Operators) || typed.Split(' ').Any(IsOperator);

    /// <summary>Without what it says of translations: <c>word{a, b}</c> is one word.</summary>
    private static string WithoutBraces(string typed)
    {
        for (var open = typed.IndexOf('{', StringComparison.Ordinal); open >= 0; open = typed.IndexOf('{', StringComparison.Ordinal))
        {
            var close = typed.IndexOf('}', open);
            typed = typed.Remove(open, (close < 0 ? typed.Length : close + 1) - open);
        }

        return typed;
    }

    private static bool IsOperator(string word) => word is "AND" or "OR" or "NOT";

    private static string Essence(string query) => string.Concat(query.ToLowerInvariant().Where(IsSaid).Select(letter => letter switch
    {
        '«' or '»' or '“' or '”' or '„' => '"',
        '’' => '\'',
        '–' or '—' => '-',
        'ё' => 'е',
        _ => letter,
    }));

    private static bool IsSaid(char letter) => !char.IsWhiteSpace(letter) && letter is not (',' or '.' or ';' or '!' or '?' or '…');
}
