using System.Text.RegularExpressions;
using NewsSearch.Archive.Articles;

namespace NewsSearch.Indexer.Reading;

/// <summary>The first words of a plain-text article: <c>date YYYY-MM-DD</c>, also <c>YYYY-MM</c>, <c>YYYY</c> or an instant; text may follow on the same line.</summary>
/// <param name="Date">The date; null if the text has no header or its date cannot be read.</param>
/// <param name="TextStart">Where the text behind the header begins; 0 without one.</param>
/// <param name="Problem">What is wrong with the date, for a person; null if nothing is.</param>
/// <param name="DateStart">Where the date stands in the text.</param>
internal readonly record struct DateHeader(PublicationDate? Date, int TextStart, string? Problem, int DateStart)
{
    private static readonly Regex Pattern = new(
        @"\A\s*date:?\s+(?<word>[0-9]\S*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));

    /// <summary>Looks for the header. <c>date palms grow</c> or <c>date 5</c> is text: a header needs a word that begins with a digit and holds a year.</summary>
    public static DateHeader Of(string text)
    {
        var match = Pattern.Match(text);
        if (!match.Success || !HoldsYear(match.Groups["word"].ValueSpan))
        {
            return default;
        }

        var word = match.Groups["word"];
        if (PublicationDate.TryParse(word.Value.TrimEnd(',', '.', ':', ';'), out var date))
        {
            return new DateHeader(date, match.Length, null, word.Index);
        }

        var shown = word.Length > 40 ? word.Value[..40] + "…" : word.Value;
        return new DateHeader(null, match.Length, $"'{shown}' is not a date: YYYY-MM-DD, YYYY-MM or YYYY of a day that exists", word.Index);
    }

    private static bool HoldsYear(ReadOnlySpan<char> word)
    {
        var digits = 0;
        foreach (var letter in word)
        {
            digits = char.IsAsciiDigit(letter) ? digits + 1 : 0;
            if (digits == 4)
            {
                return true;
            }
        }

        return false;
    }
}
