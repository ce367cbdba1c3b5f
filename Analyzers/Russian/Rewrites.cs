using System.Buffers.Binary;

namespace NewsSearch.Analyzers.Russian;

/// <summary>What a word may be made into: an ordered set of rules that each cut letters from it and add others.</summary>
/// <remarks>
/// <code>
/// Set = Head Rule*
///   Head : u8       bits 0-3 how many rules; bit 6 AlsoUnknown; bit 7 FirstIsSure
///   Rule : u16 LE   number of a rule
/// Rules = u32 LE each
///   bits 0-2   letters to cut from the front
///   bits 3-7   letters to cut from the end
///   bits 8-12  letters to add
///   bits 13-31 where these begin among the letters
/// Letters = u8 each, see RussianAlphabet
/// </code>
/// Example: with the letters <c>01</c> (а) and the rules <c>08010000</c> (cut one from the end, add one letter, the first), the set <c>810000</c> is one sure rule, which makes
/// рука of руки.
/// </remarks>
internal readonly ref struct Rewrites(ReadOnlySpan<byte> set, ReadOnlySpan<byte> rules, ReadOnlySpan<byte> letters)
{
    /// <summary>Most rules of a set.</summary>
    public const int MaxCount = 15;

    /// <summary>Most letters that a rule adds.</summary>
    public const int MaxAdded = 31;

    /// <summary>In the head: see <see cref="FirstIsSure"/>.</summary>
    public const byte FirstIsSureFlag = 1 << 7;

    /// <summary>In the head: see <see cref="AlsoUnknown"/>.</summary>
    public const byte AlsoUnknownFlag = 1 << 6;

    private readonly ReadOnlySpan<byte> _set = set;
    private readonly ReadOnlySpan<byte> _rules = rules;
    private readonly ReadOnlySpan<byte> _letters = letters;

    /// <summary>How many results there are, the likeliest first.</summary>
    public int Count => _set.IsEmpty ? 0 : _set[0] & MaxCount;

    /// <summary>Whether the first result is all but certain; the others never are.</summary>
    public bool FirstIsSure => (_set[0] & FirstIsSureFlag) != 0;

    /// <summary>Whether the word is also analysed as if it were unknown: people decline it although the dictionary does not.</summary>
    public bool AlsoUnknown => (_set[0] & AlsoUnknownFlag) != 0;

    /// <summary>Writes a result to <paramref name="result"/> and returns its length; <paramref name="result"/> has room for the word and <see cref="MaxAdded"/> letters.</summary>
    public int Write(int index, ReadOnlySpan<char> word, Span<char> result)
    {
        var number = BinaryPrimitives.ReadUInt16LittleEndian(_set[(1 + (index * sizeof(ushort)))..]);
        var rule = BinaryPrimitives.ReadUInt32LittleEndian(_rules[(number * sizeof(uint))..]);
        var front = (int)(rule & 7);
        var back = (int)((rule >> 3) & 31);
        var added = _letters.Slice((int)(rule >> 13), (int)((rule >> 8) & 31));
        var kept = word[front..Math.Max(front, word.Length - back)];
        kept.CopyTo(result);
        for (var i = 0; i < added.Length; i++)
        {
            result[kept.Length + i] = RussianAlphabet.Letter(added[i]);
        }

        return kept.Length + added.Length;
    }
}
