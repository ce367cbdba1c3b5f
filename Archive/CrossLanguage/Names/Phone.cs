namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>The coarse phonetic alphabet into which both scripts are read, and what its phones cost to change.</summary>
/// <remarks>
/// ASCII letters. Vowels <c>a e i o u</c>; glides <c>j w</c>; consonants in nine classes of those that spellings mix up: <c>b p</c>; <c>v f</c>; <c>d t</c>; <c>g k h</c>; the hissing
/// <c>s z c S Z C J</c> (c as in tsar, S as in ship, Z as in measure, C as in church, J as in judge); <c>l</c>; <c>m</c>; <c>n</c>; <c>r</c>. Costs are hundredths of a phone.
/// </remarks>
internal static class Phone
{
    /// <summary>Classes of consonants; they are numbered from 1.</summary>
    public const int Classes = 9;

    /// <summary>The class of <c>v f</c>, before which English has the glide <c>w</c>.</summary>
    public const int ClassV = 2;

    /// <summary>The class of <c>g k h</c>: an h comes and goes.</summary>
    public const int ClassK = 4;

    /// <summary>Every phone has all its bits in these.</summary>
    public const int Mask = Count - 1;

    /// <summary>What <c>j</c> costs to drop, the least of all.</summary>
    public const int DropGlide = 15;

    /// <summary>What a vowel costs to drop, the least of all others.</summary>
    public const int DropVowel = 35;

    private const int Count = 128;
    private const int Other = 120;
    private const int SameClass = 50;
    private const int Vowel = 30;

    private static readonly byte[] ClassOfPhone = MakeClasses();
    private static readonly byte[] ReplaceCosts = MakeReplaceCosts();
    private static readonly byte[] DropCosts = MakeDropCosts();

    /// <summary>The class of a consonant; 0 for vowels and glides.</summary>
    public static int ClassOf(byte phone) => ClassOfPhone[phone];

    /// <summary>Costs of a phone for each other one; 0 for itself.</summary>
    public static ReadOnlySpan<byte> ReplaceCostsOf(byte phone) => ReplaceCosts.AsSpan(phone * Count, Count);

    /// <summary>Cost of a phone that the other reading lacks.</summary>
    public static int Drop(byte phone) => DropCosts[phone];

    private static bool IsVowel(char phone) => phone is 'a' or 'e' or 'i' or 'o' or 'u';

    private static byte[] MakeClasses()
    {
        string[] classes = ["bp", "vf", "dt", "gkh", "szcSZCJ", "l", "m", "n", "r"];
        var result = new byte[Count];
        for (var i = 0; i < classes.Length; i++)
        {
            foreach (var phone in classes[i])
            {
                result[phone] = (byte)(i + 1);
            }
        }

        return result;
    }

    private static byte[] MakeReplaceCosts()
    {
        var costs = new byte[Count * Count];
        for (var a = 0; a < Count; a++)
        {
            for (var b = 0; b < Count; b++)
            {
                costs[(a * Count) + b] = (byte)(a == b ? 0
                    : IsVowel((char)a) && IsVowel((char)b) ? Vowel
                    : ClassOfPhone[a] != 0 && ClassOfPhone[a] == ClassOfPhone[b] ? SameClass
                    : Other);
            }
        }

        // Pairs that transcriptions mix up more, or less, than others of their class; chosen by hand.
        foreach (var pair in "gh30 kh40 vf40 dt40 sz30 cs40 cz40 CS40 SZ40 JZ30 JC40 cC40 uv50 uw10 wv20 ij10 jJ50 jZ50".Split(' '))
        {
            var cost = byte.Parse(pair.AsSpan(2), provider: null);
            costs[(pair[0] * Count) + pair[1]] = cost;
            costs[(pair[1] * Count) + pair[0]] = cost;
        }

        return costs;
    }

    private static byte[] MakeDropCosts()
    {
        var costs = new byte[Count];
        for (var phone = 0; phone < Count; phone++)
        {
            costs[phone] = (char)phone switch
            {
                'j' => DropGlide,
                'w' => 40,
                'h' => 50,
                var c when IsVowel(c) => DropVowel,
                _ => 90,
            };
        }

        return costs;
    }
}
