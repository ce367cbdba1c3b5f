using NewsSearch.Analyzers.Characters;

namespace NewsSearch.Analyzers.Tokenizing;

/// <summary>Words that are written with blanks inside: numbers in groups of three digits, and <c>per cent</c>.</summary>
/// <remarks>
/// A number's blanks are single ones of one kind: ordinary, no-break, thin or figure space. The first group has one to three digits and does not begin with 0, every other
/// exactly three; and the whole run of digits with such blanks between must be so: <c>8 800 555 35 35</c> and <c>2019 100 200</c> are numbers side by side, as are
/// <c>12:30 100</c>, where a colon stands before, <c>8 495 123-45-67</c> and <c>1-3 220-250</c>. What cannot be told apart is read as one number: <c>лот 5 120</c>.
/// </remarks>
public static class SpacedWords
{
    /// <summary>Most characters before the first blank.</summary>
    internal const int LongestStart = 3;

    private const int GroupLength = 3;
    private const string BeforeBlank = "per";
    private const string BehindBlank = "cent";

    /// <summary>Where the last group or part of the word at <paramref name="start"/> ends, if there are blanks inside; otherwise <paramref name="start"/>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="start">Where a word begins: behind a blank, sign or the beginning of the text.</param>
    public static int EndAt(ReadOnlySpan<char> text, int start)
    {
        var blank = start;
        while (blank < text.Length && blank - start <= LongestStart && char.IsAsciiLetterOrDigit(text[blank]))
        {
            blank++;
        }

        return blank < text.Length && IsBlank(text[blank]) && EndAt(text, start, blank) is var end && end > blank ? end : start;
    }

    /// <summary>Whether it is one of the blanks that can stand in a word.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\u2007' or '\u2009' or '\u202F';

    /// <summary>Whether a word that begins with this folded letter or digit may have blanks inside: one look excludes nearly all.</summary>
    internal static bool MayStart(char first) => first is (>= '1' and <= '9') or 'p';

    /// <summary>Where the last group ends of the word whose first part is [start, blank); <paramref name="blank"/> if that is all.</summary>
    internal static int EndAt(ReadOnlySpan<char> text, int start, int blank)
    {
        var length = blank - start;
        if (length is 0 or > LongestStart)
        {
            return blank;
        }

        return char.IsAsciiDigit(text[blank - 1]) ? EndOfNumber(text, start, blank)
            : length == BeforeBlank.Length && IsPerCent(text[start..blank], text[(blank + 1)..]) ? blank + 1 + BehindBlank.Length
            : blank;
    }

    private static bool IsPerCent(ReadOnlySpan<char> before, ReadOnlySpan<char> behind) =>
        before.Equals(BeforeBlank, StringComparison.OrdinalIgnoreCase)
        && behind.StartsWith(BehindBlank, StringComparison.OrdinalIgnoreCase)
        && !(behind.Length > BehindBlank.Length && GoesOn(behind[BehindBlank.Length]));

    private static bool GoesOn(char c) => CharTable.IsWord(CharTable.Classes[c]) || CharTable.Classes[c] is CharClass.Mark or CharClass.Ignorable or CharClass.HighSurrogate;

    private static int EndOfNumber(ReadOnlySpan<char> text, int start, int blank)
    {
        var kind = text[blank];
        if (text[start] == '0' || text[start..blank].ContainsAnyExceptInRange('0', '9') || FollowsNumber(text, start, kind))
        {
            return blank;
        }

        var end = blank;
        while (end + 1 < text.Length && text[end] == kind && char.IsAsciiDigit(text[end + 1]))
        {
            var digits = 0;
            while (end + 1 + digits < text.Length && char.IsAsciiDigit(text[end + 1 + digits]))
            {
                digits++;
            }

            if (digits != GroupLength)
            {
                return blank;
            }

            end += 1 + digits;
        }

        return IsInPhoneNumber(text[end..]) || IsBetweenRanges(text, start, end) ? blank : end;
    }

    /// <summary>Whether the rest of a telephone number follows, as in <c>8 495 123-45-67</c>.</summary>
    private static bool IsInPhoneNumber(ReadOnlySpan<char> behind) =>
        behind.Length > 3 && behind[0] == '-' && behind[3] == '-' && !behind[1..3].ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether one range ends and another begins: <c>1-3 220-250</c>. What ends only one, <c>10-15 000</c>, is a number.</summary>
    private static bool IsBetweenRanges(ReadOnlySpan<char> text, int start, int end) =>
        start > 1 && text[start - 1] == '-' && char.IsAsciiDigit(text[start - 2]) && end + 1 < text.Length && text[end] == '-' && char.IsAsciiDigit(text[end + 1]);

    /// <summary>Whether the group at <paramref name="start"/> is the minutes of a time, or not the first of its run.</summary>
    private static bool FollowsNumber(ReadOnlySpan<char> text, int start, char kind) =>
        start > 1 && (text[start - 1] == ':' || text[start - 1] == kind) && char.IsAsciiDigit(text[start - 2]);
}
