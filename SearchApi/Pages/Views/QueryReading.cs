using System.Buffers;

namespace NewsSearch.SearchApi.Pages.Views;

/// <summary>Compares what was typed with how it was read.</summary>
public static class QueryReading
{
    private static readonly SearchValues<char> Operators = SearchValues.Create("\"«»“”„()[]:*~^=-/");

    /// <summary>Whether a reader would notice a difference: blanks, letter case, punctuation between words and the shape of quotes and dashes are none.</summary>
    public static bool Differs(string typed, string interpreted) => !string.Equals(Essence(typed), Essence(interpreted), StringComparison.Ordinal);

    /// <summary>Whether there is more than one word, so that there can be more or fewer of them.</summary>
    public static bool HasSeveralWords(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > 1;
    }

    /// <summary>Whether it may hold operators of the query language, and could mean something else as plain text.</summary>
    public static bool HasOperators(string typed) =>
        typed.AsSpan().ContainsAny(Operators) || typed.Split(' ').Any(word => word is "AND" or "OR" or "NOT");

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
