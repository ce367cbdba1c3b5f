namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>Which forms are matched by sound.</summary>
internal static class NameSurface
{
    /// <summary>Fewest letters: shorter ones sound like too much.</summary>
    public const int MinLength = 3;

    /// <summary>Most letters; no name is longer.</summary>
    public const int MaxLength = 32;

    /// <summary>Letters of both scripts are numbered from 1 up to here; 0 is everything else.</summary>
    public const int LastLetter = 64;

    private const int LongestAcronym = 5;
    private const int Letters = 0x500;
    private const string LatinVowels = "aeiouy";
    private const string CyrillicVowels = "аеиоуыэюяёіїє";
    private const string OtherCyrillicLetters = "ёіїєґў";

    private static readonly byte[] Numbers = MakeNumbers();
    private static readonly bool[] Vowels = MakeVowels();

    /// <summary>The script of a folded form that can be matched by sound: letters of one script, <see cref="MinLength"/> to <see cref="MaxLength"/>, vowels and consonants among them.</summary>
    /// <returns>False for everything else: numbers, compounds, acronyms that cannot be spoken.</returns>
    public static bool TryScript(ReadOnlySpan<char> form, out NameScript script)
    {
        script = NameScript.Latin;
        if (form.Length is < MinLength or > MaxLength)
        {
            return false;
        }

        script = form[0] is >= 'a' and <= 'z' ? NameScript.Latin : NameScript.Cyrillic;
        var vowels = 0;
        foreach (var letter in form)
        {
            if (!IsLetter(letter, script))
            {
                return false;
            }

            vowels += IsVowel(letter) ? 1 : 0;
        }

        return vowels > 0 && vowels < form.Length;
    }

    /// <summary>Whether a word as it was written, not folded, is an acronym: up to five capitals. Those have tables, no sound.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> written)
    {
        foreach (var letter in written)
        {
            if (!char.IsUpper(letter))
            {
                return false;
            }
        }

        return written.Length is > 1 and <= LongestAcronym;
    }

    /// <summary>Whether a folded letter stands for a vowel.</summary>
    public static bool IsVowel(char letter) => IsVowel(NumberOf(letter));

    /// <summary>The same of the number of a letter.</summary>
    public static bool IsVowel(byte number) => Vowels[number];

    /// <summary>Number of a folded letter, up to <see cref="LastLetter"/>.</summary>
    public static byte NumberOf(char letter) => letter < Letters ? Numbers[letter] : (byte)0;

    private static bool IsLetter(char letter, NameScript script) => NumberOf(letter) != 0 && (letter <= 'z') == (script == NameScript.Latin);

    private static byte[] MakeNumbers()
    {
        var numbers = new byte[Letters];
        byte last = 0;
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            numbers[letter] = ++last;
        }

        for (var letter = 'а'; letter <= 'я'; letter++)
        {
            numbers[letter] = ++last;
        }

        foreach (var letter in OtherCyrillicLetters)
        {
            numbers[letter] = ++last;
        }

        return numbers;
    }

    private static bool[] MakeVowels()
    {
        var vowels = new bool[byte.MaxValue + 1];
        foreach (var vowel in LatinVowels + CyrillicVowels)
        {
            vowels[Numbers[vowel]] = true;
        }

        return vowels;
    }
}
