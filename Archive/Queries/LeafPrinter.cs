using System.Buffers;
using System.Globalization;
using System.Text;
using NewsSearch.Analyzers.Tokenizing;

namespace NewsSearch.Archive.Queries;

/// <summary>Writes single words, phrases, values and dates in the query language.</summary>
internal static class LeafPrinter
{
    private static readonly SearchValues<char> MeaningInBraces = SearchValues.Create(",;^{}\\\"«»“”„");

    public static string Print(QueryNode leaf) => leaf switch
    {
        WordNode word => Word(word.Text),
        TranslatedWordNode word => Word(word.Word.Text) + Braces([word.Renderings]),
        TranslatedPhraseNode phrase => Phrase(phrase.Phrase) + Braces(phrase.Words),
        ExactWordNode word => "=" + Word(word.Text),
        PatternNode pattern => QueryCharacters.EscapeWord(pattern.Pattern, keepWildcards: true),
        FuzzyNode fuzzy => string.Create(CultureInfo.InvariantCulture, $"{Word(fuzzy.Text)}~{fuzzy.Edits}"),
        PhraseNode phrase => Phrase(phrase),
        ValueNode value => QueryFields.NameOf(value.Field) + ":" + Value(value.Value),
        ValueRangeNode range => range.Field + ":" + Range(range),
        DateNode date => "date:" + Days(date),
        _ => throw new ArgumentException($"{leaf.GetType().Name} is no leaf.", nameof(leaf)),
    };

    private static string Word(string word) => QueryCharacters.EscapeWord(word, keepWildcards: false);

    private static string Phrase(PhraseNode phrase)
    {
        var quoted = Quotation(phrase.Words);
        return phrase.Slop is { } slop ? string.Create(CultureInfo.InvariantCulture, $"{quoted}~{slop}") : quoted;
    }

    private static string Quotation(IReadOnlyList<string> words)
    {
        var text = new StringBuilder(words[0]);
        for (var i = 1; i < words.Count; i++)
        {
            // 1 and 000 with only a blank between would be read as one word.
            var isOneWord = SpacedWords.EndAt($"{words[i - 1]} {words[i]}", 0) > 0;
            text.Append(isOneWord ? ", " : " ").Append(words[i]);
        }

        return QueryCharacters.Quote(text.ToString());
    }

    private static string Braces(IReadOnlyList<IReadOnlyList<Rendering>> groups) =>
        "{" + string.Join("; ", groups.Select(group => string.Join(", ", group.Select(Alternative)))) + "}";

    private static string Alternative(Rendering rendering)
    {
        var isPlain = rendering.Words is [var word] && !word.AsSpan().ContainsAny(MeaningInBraces);
        var words = isPlain ? rendering.Words[0] : Quotation(rendering.Words);
        return rendering.Weight == Rendering.MaxWeight ? words : words + "^" + ((decimal)rendering.Weight).ToString("0.##", CultureInfo.InvariantCulture);
    }

    private static string Value(string value)
    {
        var isPlain = value.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.') && char.IsLetterOrDigit(value[0]);
        return isPlain ? value : QueryCharacters.Quote(value);
    }

    private static string Range(ValueRangeNode range)
    {
        if (range.From is null && range.To is null)
        {
            return "*";
        }

        var from = range.From is null ? "*" : QueryCharacters.Quote(range.From);
        var to = range.To is null ? "*" : QueryCharacters.Quote(range.To);
        return $"{(range.FromInclusive ? '[' : '{')}{from} TO {to}{(range.ToInclusive ? ']' : '}')}";
    }

    /// <summary>The shortest form: a year or month instead of its days.</summary>
    private static string Days(DateNode date)
    {
        switch (date)
        {
            case { From: null, To: null }:
                return "*";
            case { From: { Month: 1, Day: 1 } from, To: { Month: 12, Day: 31 } to } when from.Year == to.Year:
                return from.ToString("yyyy", CultureInfo.InvariantCulture);
            case { From: { Day: 1 } from, To: { } to } when to == from.AddDays(DateTime.DaysInMonth(from.Year, from.Month) - 1):
                return from.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            case { From: { } from, To: { } to } when from == to:
                return Day(from);
            default:
                return Day(date.From) + ".." + Day(date.To);
        }
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
