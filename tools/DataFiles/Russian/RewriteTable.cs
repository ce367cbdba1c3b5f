using System.Buffers.Binary;
using NewsSearch.Analyzers.Russian;

namespace NewsSearch.DataFiles.Russian;

/// <summary>Collects the sets of rules of all parts of the file; see <see cref="Rewrites"/> for the format.</summary>
internal sealed class RewriteTable
{
    private const int MaxFront = 7;
    private const int MaxBack = 31;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<Rule, int> _rules = [];
    private readonly List<byte> _sets = [];
    private readonly List<uint> _written = [];
    private readonly List<byte> _letters = [];

    /// <summary>Different sets.</summary>
    public int Count => _numbers.Count;

    /// <summary>The rule that makes <paramref name="result"/> of <paramref name="word"/>.</summary>
    public static Rule RuleOf(string word, string result)
    {
        var common = word.AsSpan().CommonPrefixLength(result);
        for (var front = 1; front <= 3 && common < 2 && front < word.Length; front++)
        {
            var without = word.AsSpan(front).CommonPrefixLength(result);
            if (without > common + front)
            {
                return new Rule(front, word.Length - front - without, result[without..]);
            }
        }

        return new Rule(0, word.Length - common, result[common..]);
    }

    /// <summary>The number of a set: where it stands. Null when a rule does not fit the format.</summary>
    public int? Number(IReadOnlyList<Rule> rules, bool firstIsSure, bool alsoUnknown)
    {
        if (rules.Count > Rewrites.MaxCount
            || rules.Any(rule => rule.Front > MaxFront || rule.Back > MaxBack || rule.Added.Length > Rewrites.MaxAdded || rule.Added.Any(c => RussianAlphabet.Code(c) == RussianAlphabet.None)))
        {
            return null;
        }

        var key = string.Join(' ', rules) + firstIsSure + alsoUnknown;
        if (!_numbers.TryGetValue(key, out var number))
        {
            number = _sets.Count;
            _numbers.Add(key, number);
            _sets.Add((byte)(rules.Count | (firstIsSure ? Rewrites.FirstIsSureFlag : 0) | (alsoUnknown ? Rewrites.AlsoUnknownFlag : 0)));
            foreach (var rule in rules)
            {
                var at = Number(rule);
                _sets.Add((byte)at);
                _sets.Add((byte)(at >> 8));
            }
        }

        return number;
    }

    /// <summary>The three parts of the file that hold sets, rules and letters.</summary>
    public byte[][] Finish()
    {
        var rules = new byte[_written.Count * sizeof(uint)];
        for (var i = 0; i < _written.Count; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(rules.AsSpan(i * sizeof(uint)), _written[i]);
        }

        return [[.. _sets], rules, [.. _letters]];
    }

    private int Number(Rule rule)
    {
        if (!_rules.TryGetValue(rule, out var number))
        {
            number = _rules.Count;
            if (number > ushort.MaxValue)
            {
                throw new InvalidOperationException("There are more rules than their numbers hold.");
            }

            _rules.Add(rule, number);
            _written.Add((uint)rule.Front | ((uint)rule.Back << 3) | ((uint)rule.Added.Length << 8) | ((uint)Letters(rule.Added) << 13));
        }

        return number;
    }

    private int Letters(string added)
    {
        byte[] letters = [.. added.Select(RussianAlphabet.Code)];
        var at = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_letters).IndexOf(letters);
        if (at < 0)
        {
            at = _letters.Count;
            _letters.AddRange(letters);
        }

        return at;
    }

    /// <summary>Cut letters from the front and from the end, then add others.</summary>
    internal readonly record struct Rule(int Front, int Back, string Added);
}
