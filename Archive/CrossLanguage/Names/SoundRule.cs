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

    /// <summary>Whether it holds for the letters from <paramref name="at"/> on.</summary>
    public bool Holds(ReadOnlySpan<char> form, int at) =>
        form[at..].StartsWith(Letters, StringComparison.Ordinal) && BeforeHolds(form, at) && AfterHolds(form, at + Letters.Length);

    private bool BeforeHolds(ReadOnlySpan<char> form, int at) => Before switch
    {
        '\0' => true,
        '^' => at == 0,
        'v' => at > 0 && NameSurface.IsVowel(form[at - 1]),
        _ => at > 0 && !NameSurface.IsVowel(form[at - 1]),
    };

    private bool AfterHolds(ReadOnlySpan<char> form, int end) => After switch
    {
        '\0' => true,
        '$' => end == form.Length,
        'v' => end < form.Length && NameSurface.IsVowel(form[end]),
        'f' => end < form.Length && form[end] is 'e' or 'i' or 'y',
        _ => end == form.Length || !NameSurface.IsVowel(form[end]),
    };
}
