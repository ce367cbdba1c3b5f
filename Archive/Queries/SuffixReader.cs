using System.Globalization;

namespace NewsSearch.Archive.Queries;

/// <summary>Reads <c>~2</c> and <c>^1.5</c> behind what they apply to.</summary>
internal sealed class SuffixReader(string text)
{
    /// <summary>Greatest factor of <c>^</c>; a greater one is read as this.</summary>
    public const float MaxBoost = 1000;

    private const int BoostDigits = 4;

    /// <summary>Reads <c>~2</c> at <paramref name="index"/>, whatever follows; without it the end is <paramref name="index"/>.</summary>
    public (int End, int? Tilde) TildeAt(int index)
    {
        if (index >= text.Length || text[index] != '~')
        {
            return (index, null);
        }

        var end = SkipNumber(index + 1);
        return TryReadTilde(text.AsSpan(index + 1, end - index - 1), out var number) ? (end, number) : (index, null);
    }

    /// <summary>The suffixes at <paramref name="index"/>, behind a quotation or bracket. What is not followed by a blank, bracket or the end is no suffix.</summary>
    public (int End, int? Tilde, float? Boost) After(int index, bool allowTilde)
    {
        var (at, tilde) = allowTilde ? TildeAt(index) : (index, null);
        float? boost = null;
        if (at < text.Length && text[at] == '^')
        {
            var end = SkipNumber(at + 1);
            if (!TryReadBoost(text.AsSpan(at + 1, end - at - 1), out var factor))
            {
                return (index, null, null);
            }

            boost = factor;
            at = end;
        }

        var isEnd = at == text.Length || QueryCharacters.IsBlank(text[at]) || text[at] is '(' or ')';
        return isEnd ? (at, tilde, boost) : (index, null, null);
    }

    /// <summary>Reads what follows <c>~</c>: nothing or a fraction (Lucene's former similarity) gives -1, a number itself, at most <see cref="QueryOperators.MaxDistance"/>.</summary>
    public static bool TryReadTilde(ReadOnlySpan<char> digits, out int number)
    {
        number = -1;
        var point = digits.IndexOf('.');
        return digits.IsEmpty
            || (point > 0 && IsDigits(digits[..point]) && IsDigits(digits[(point + 1)..]))
            || QueryOperators.TryReadNumber(digits, QueryOperators.MaxDistance, out number);
    }

    /// <summary>Reads what follows <c>^</c>: a number of plain digits, rounded to four decimal places, at most <see cref="MaxBoost"/>.</summary>
    public static bool TryReadBoost(ReadOnlySpan<char> digits, out float factor)
    {
        factor = 0;
        var point = digits.IndexOf('.');
        var isNumber = point < 0 ? IsDigits(digits) : IsDigits(digits[..point]) && IsDigits(digits[(point + 1)..]);
        if (!isNumber || !double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        factor = Limit(number);
        return true;
    }

    /// <summary>The factor that <c>^</c> can express nearest to <paramref name="factor"/>.</summary>
    public static float Limit(double factor) => (float)Math.Round(Math.Min(factor, MaxBoost), BoostDigits);

    private static bool IsDigits(ReadOnlySpan<char> digits) => !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');

    private int SkipNumber(int index)
    {
        while (index < text.Length && (char.IsAsciiDigit(text[index]) || text[index] == '.'))
        {
            index++;
        }

        return index;
    }
}
