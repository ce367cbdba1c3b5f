namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>Reads letters as phones by the rules of one way to spell. Immutable, for any number of threads.</summary>
/// <remarks>At each letter the longest rule that holds is taken; of equally long ones the special before the common, then the one with conditions. A phone is not repeated.
/// The rules lie in a tree by their letters, which is gone down from each place of a form.</remarks>
internal sealed class Orthography
{
    private const int Branches = NameSurface.LastLetter + 1;

    private const int MaxPlain = 3;

    /// <summary>By node and number of a letter: the next node, or 0.</summary>
    private readonly ushort[] _next;

    /// <summary>By node: the rules for the letters on the way to it, the first that holds goes before the others.</summary>
    private readonly SoundRule[][] _rules;

    /// <summary>By node: the phones if its first rule always holds, the first lowest, their number in the highest byte; else -1.</summary>
    private readonly int[] _plain;

    /// <summary>An orthography.</summary>
    /// <param name="common">Rules in the notation of <see cref="SoundRule"/>, blanks between: one for each letter of the script by itself, and others.</param>
    /// <param name="special">Rules that go before them.</param>
    public Orthography(string common, string special = "")
    {
        var all = Split(special).Select(rule => (Rule: rule, Special: true)).Concat(Split(common).Select(rule => (Rule: rule, Special: false)));
        List<ushort[]> next = [new ushort[Branches]];
        List<SoundRule[]> rules = [[]];
        foreach (var group in all.GroupBy(rule => rule.Rule.Letters, StringComparer.Ordinal))
        {
            var node = 0;
            foreach (var letter in group.Key)
            {
                ref var to = ref next[node][NameSurface.NumberOf(letter)];
                if (to == 0)
                {
                    to = (ushort)next.Count;
                    next.Add(new ushort[Branches]);
                    rules.Add([]);
                }

                node = to;
            }

            rules[node] =
            [
                .. group.OrderByDescending(rule => rule.Special)
                    .ThenByDescending(rule => (rule.Rule.Before == 0 ? 0 : 1) + (rule.Rule.After == 0 ? 0 : 1))
                    .Select(rule => rule.Rule),
            ];
        }

        _next = [.. next.SelectMany(branches => branches)];
        _rules = [.. rules];
        _plain = [.. rules.Select(here => here is [{ Before: '\0', After: '\0', Phones.Length: <= MaxPlain } first, ..] ? Plain(first.Phones) : -1)];
    }

    /// <summary>Writes the phones of a form; those that find no room are left out.</summary>
    /// <param name="letters">Numbers of the letters of the form, see <see cref="NameSurface.NumberOf"/>.</param>
    /// <param name="phones">Where to.</param>
    /// <returns>How many.</returns>
    public int Read(ReadOnlySpan<byte> letters, Span<byte> phones)
    {
        var length = 0;
        for (var at = 0; at < letters.Length;)
        {
            var node = _next[letters[at]];
            var plain = _plain[node];
            if (plain >= 0 && (at + 1 == letters.Length || _next[(node * Branches) + letters[at + 1]] == 0))
            {
                // As for most letters: no rule for several begins here.
                for (var count = plain >> 24; count > 0; count--, plain >>= 8)
                {
                    Add((byte)plain, phones, ref length);
                }

                at++;
            }
            else if (RuleAt(letters, at) is { } rule)
            {
                foreach (var phone in rule.Phones)
                {
                    Add((byte)phone, phones, ref length);
                }

                at += rule.Letters.Length;
            }
            else
            {
                at++;
            }
        }

        return length;
    }

    private static void Add(byte phone, Span<byte> phones, ref int length)
    {
        if (length < phones.Length && (length == 0 || phones[length - 1] != phone))
        {
            phones[length++] = phone;
        }
    }

    private SoundRule? RuleAt(ReadOnlySpan<byte> letters, int at)
    {
        SoundRule? longest = null;
        var node = 0;
        for (var i = at; i < letters.Length; i++)
        {
            node = _next[(node * Branches) + letters[i]];
            if (node == 0)
            {
                break;
            }

            foreach (var rule in _rules[node])
            {
                if (rule.Holds(letters, at))
                {
                    longest = rule;
                    break;
                }
            }
        }

        return longest;
    }

    private static int Plain(string phones)
    {
        var plain = phones.Length << 24;
        for (var i = 0; i < phones.Length; i++)
        {
            plain |= phones[i] << (8 * i);
        }

        return plain;
    }

    private static IEnumerable<SoundRule> Split(string rules) =>
        rules.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(SoundRule.Parse);
}
