namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>Reads letters as phones by the rules of one way to spell. Immutable, for any number of threads.</summary>
/// <remarks>At each letter the longest rule that holds is taken; of equally long ones the special before the common, then the one with conditions. A phone is not repeated.</remarks>
internal sealed class Orthography
{
    private const int Letters = 0x500;

    private readonly SoundRule[]?[] _rules = new SoundRule[Letters][];

    /// <summary>An orthography.</summary>
    /// <param name="common">Rules in the notation of <see cref="SoundRule"/>, blanks between: one for each letter of the script by itself, and others.</param>
    /// <param name="special">Rules that go before them.</param>
    public Orthography(string common, string special = "")
    {
        var all = Split(special).Select(rule => (Rule: rule, Special: true)).Concat(Split(common).Select(rule => (Rule: rule, Special: false)));
        foreach (var group in all.GroupBy(rule => rule.Rule.Letters[0]))
        {
            _rules[group.Key] =
            [
                .. group.OrderByDescending(rule => rule.Rule.Letters.Length)
                    .ThenByDescending(rule => rule.Special)
                    .ThenByDescending(rule => (rule.Rule.Before == 0 ? 0 : 1) + (rule.Rule.After == 0 ? 0 : 1))
                    .Select(rule => rule.Rule),
            ];
        }
    }

    /// <summary>Writes the phones of a form; those that find no room are left out.</summary>
    /// <returns>How many.</returns>
    public int Read(ReadOnlySpan<char> form, Span<byte> phones)
    {
        var length = 0;
        for (var at = 0; at < form.Length;)
        {
            var rule = RuleAt(form, at);
            foreach (var phone in rule?.Phones ?? "")
            {
                if (length < phones.Length && (length == 0 || phones[length - 1] != phone))
                {
                    phones[length++] = (byte)phone;
                }
            }

            at += rule?.Letters.Length ?? 1;
        }

        return length;
    }

    private SoundRule? RuleAt(ReadOnlySpan<char> form, int at)
    {
        if (form[at] < Letters && _rules[form[at]] is { } rules)
        {
            foreach (var rule in rules)
            {
                if (rule.Holds(form, at))
                {
                    return rule;
                }
            }
        }

        return null;
    }

    private static IEnumerable<SoundRule> Split(string rules) =>
        rules.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(SoundRule.Parse);
}
