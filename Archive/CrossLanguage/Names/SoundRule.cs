using System.Diagnostics;

namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>How some letters sound in a place.</summary>
/// <remarks>
/// Written as <c>[before] letters [after] = phones</c>. Before: <c>^</c> the beginning, <c>(v)</c> a vowel, <c>(k)</c> a consonant. After: <c>$</c> the end, <c>(v)</c> a vowel,
/// <c>(k)</c> a consonant or the end, <c>(f)</c> e, i or y. <c>(k)e$=</c> is the silent final e.
/// </remarks>
/// <param name="Letters">What it is about; not empty.</param>
/// <param name="Before">What must stand before, or 0.</param>
/// <param name="After">What must follow, or 0.</param>
/// <param name="Phones">How it sounds, in the alphabet of <see cref="Phone"/>; may be empty.</param>
internal sealed record SoundRule(string Letters, char Before, char After, string Phones)
{
    private static readonly byte E = NameSurface.NumberOf('e');
    private static readonly byte I = NameSurface.NumberOf('i');
    private static readonly byte Y = NameSurface.NumberOf('y');

    /// <summary>Reads the notation.</summary>
    public static SoundRule Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        Debug.Assert(equals > 0, "A rule has letters and phones.");
        var letters = text.AsSpan(0, equals);
        var before = '\0';
        var after = '\0';
        if (letters[0] == '^')
        {
            before = '^';
            letters = letters[1..];
        }
        else if (letters[0] == '(')
        {
            before = letters[1];
            letters = letters[3..];
        }

        if (letters[^1] == '$')
        {
            after = '$';
            letters = letters[..^1];
        }
        else if (letters[^1] == ')')
        {
            after = letters[^2];
            letters = letters[..^3];
        }

        return new SoundRule(letters.ToString(), before, after, text[(equals + 1)..]);
    }

    /// <summary>Whether what it wants before and after holds, if its letters stand at <paramref name="at"/>.</summary>
    /// <param name="letters">Numbers of the letters of the form, see <see cref="NameSurface.NumberOf"/>.</param>
    /// <param name="at">Where.</param>
    public bool Holds(ReadOnlySpan<byte> letters, int at) => (Before == 0 || BeforeHolds(letters, at)) && (After == 0 || AfterHolds(letters, at + Letters.Length));

    private bool BeforeHolds(ReadOnlySpan<byte> letters, int at) => Before switch
    {
        '^' => at == 0,
        'v' => at > 0 && NameSurface.IsVowel(letters[at - 1]),
        _ => at > 0 && !NameSurface.IsVowel(letters[at - 1]),
    };

    private bool AfterHolds(ReadOnlySpan<byte> letters, int end) => After switch
    {
        '$' => end == letters.Length,
        'v' => end < letters.Length && NameSurface.IsVowel(letters[end]),
        'f' => end < letters.Length && (letters[end] == E || letters[end] == I || letters[end] == Y),
        _ => end == letters.Length || !NameSurface.IsVowel(letters[end]),
    };
}
