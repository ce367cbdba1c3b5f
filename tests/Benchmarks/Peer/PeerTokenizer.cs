using System.Globalization;
using NewsSearch.Analyzers;

namespace NewsSearch.Benchmarks.Peer;

/// <summary>The words of Unicode's default word boundaries (UAX 29, as Lucene's <c>StandardTokenizer</c> reads them), in lower case and nothing else.</summary>
/// <remarks>Ideographs and scripts without blanks are left out: the corpus has none.</remarks>
internal sealed class PeerTokenizer : ITokenizer
{
    private static readonly Kind[] Kinds = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => KindOf((char)code))];

    /// <summary>What stands for a character in a word: lower case; 0 for those that do not belong to every word. One look-up in the innermost loop.</summary>
    private static readonly char[] InWord = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => Kinds[code] is >= Kind.Letter and <= Kind.Mark ? char.ToLowerInvariant((char)code) : '\0')];

    private readonly char[] _surface = new char[WordTerms.MaxTermLength];
    private ReadOnlyMemory<char> _text;
    private int _length;

    private enum Kind : byte
    {
        Other,
        Letter,
        Digit,
        Connector,
        Mark,
        MidLetter,
        MidNumber,
        MidBoth,
    }

    /// <inheritdoc/>
    public int Start { get; private set; }

    /// <inheritdoc/>
    public int End { get; private set; }

    /// <inheritdoc/>
    public ReadOnlySpan<char> Surface => _surface.AsSpan(0, _length);

    /// <inheritdoc/>
    public void Reset(ReadOnlyMemory<char> text)
    {
        _text = text;
        Start = End = _length = 0;
    }

    /// <inheritdoc/>
    public bool Next()
    {
        var text = _text.Span;
        var (inWord, surface, i, length) = (InWord, _surface, End, 0);
        while (i < text.Length && Kinds[text[i]] is not (Kind.Letter or Kind.Digit))
        {
            i++;
        }

        Start = i;
        while (i < text.Length && length < surface.Length)
        {
            var lower = inWord[text[i]];
            if (lower == '\0')
            {
                if (!Continues(text, i))
                {
                    break;
                }

                lower = text[i];
            }

            surface[length++] = lower;
            i++;
        }

        End = i;
        _length = length;
        return length > 0;
    }

    /// <summary>Whether a character that is no letter, digit, connector or mark belongs to the word that began before it.</summary>
    private static bool Continues(ReadOnlySpan<char> text, int i)
    {
        var kind = Kinds[text[i]];
        return kind switch
        {
            Kind.Other => false,
            _ => i > 0 && i + 1 < text.Length && Joins(Kinds[text[i - 1]], kind, Kinds[text[i + 1]]),
        };
    }

    private static bool Joins(Kind before, Kind between, Kind after) =>
        before == after && ((before == Kind.Letter && between != Kind.MidNumber) || (before == Kind.Digit && between != Kind.MidLetter));

    private static Kind KindOf(char c) => c switch
    {
        '\'' or '.' or '\u2018' or '\u2019' or '\u2024' => Kind.MidBoth,
        ':' or '\u00B7' or '\u0387' or '\u2027' => Kind.MidLetter,
        ',' or ';' or '\u037E' or '\u0589' or '\u2044' => Kind.MidNumber,
        _ => char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.DecimalDigitNumber => Kind.Digit,
            UnicodeCategory.ConnectorPunctuation => Kind.Connector,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Kind.Mark,
            <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => Kind.Letter,
            _ => Kind.Other,
        },
    };
}
