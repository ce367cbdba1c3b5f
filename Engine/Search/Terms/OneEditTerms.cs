using System.Text;
using NewsSearch.Engine.Segments.Dictionary;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>
/// Finds the terms within one edit of a text by trying every one there could be: with each letter of the dictionary's alphabet put in at each place, and so on. The
/// dictionary's filter tells at once of nearly all that they are not there; the others are looked up.
/// </summary>
/// <remarks>What <see cref="AutomatonWalk{TAutomaton}"/> with a <see cref="FuzzyAutomaton"/> finds, in another order.</remarks>
internal ref struct OneEditTerms
{
    private readonly TermDictionary _dictionary;
    private readonly ReadOnlySpan<ulong> _filter;
    private readonly ReadOnlySpan<int> _alphabet;
    private readonly ReadOnlySpan<ulong> _codes;
    private readonly ReadOnlySpan<int> _text;
    private readonly List<NearTerm> _found;

    /// <summary>The text as UTF-8, and where each code point begins in it.</summary>
    private readonly Span<byte> _utf8;
    private readonly Span<int> _starts;

    private OneEditTerms(
        TermDictionary dictionary, TermFilter filter, ReadOnlySpan<int> text, List<NearTerm> found, Span<byte> utf8, Span<int> starts)
    {
        _dictionary = dictionary;
        _filter = filter.Words();
        _alphabet = filter.Alphabet;
        _codes = filter.Codes;
        _text = text;
        _found = found;
        _utf8 = utf8;
        _starts = starts;
        for (var i = 0; i < text.Length; i++)
        {
            starts[i + 1] = starts[i] + new Rune(text[i]).EncodeToUtf8(utf8[starts[i]..]);
        }
    }

    /// <summary>
    /// Terms of <paramref name="dictionary"/> within one edit of <paramref name="text"/> (1 to 63 code points), where the first <paramref name="fixedLength"/> code points
    /// must be equal. Null if they cannot be found this way: there is no filter, or there may be a term with a letter that is not in the alphabet.
    /// </summary>
    public static List<NearTerm>? TryFind(TermDictionary dictionary, ReadOnlySpan<int> text, int fixedLength)
    {
        if (dictionary.Filter is not { } filter)
        {
            return null;
        }

        var found = new List<NearTerm>();
        Span<byte> utf8 = stackalloc byte[CodePointMasks.MaxLength * 4];
        Span<int> starts = stackalloc int[CodePointMasks.MaxLength + 1];
        starts[0] = 0;
        var terms = new OneEditTerms(dictionary, filter, text, found, utf8, starts);
        return terms.Find(fixedLength) ? found : null;
    }

    private readonly bool Find(int fixedLength)
    {
        var length = _text.Length;

        // The text's hash in parts: that of what is before each place, and what the code points from each place on add to the hash of all.
        Span<ulong> before = stackalloc ulong[CodePointMasks.MaxLength + 1];
        Span<ulong> behind = stackalloc ulong[CodePointMasks.MaxLength + 1];
        Span<ulong> powers = stackalloc ulong[CodePointMasks.MaxLength + 2];
        Prepare(before, behind, powers);
        Look(before[length], 0, length, [], 0, 0);
        for (var i = fixedLength; i <= length; i++)
        {
            var left = length - i;
            if (!TryLetters(before[i] * powers[left + 1], behind[i], powers[left], i, i))
            {
                return false;
            }

            if (left > 0 && !TryLetters(before[i] * powers[left], behind[i + 1], powers[left - 1], i, i + 1))
            {
                return false;
            }

            // Of a run of the same letter, whichever is left out gives the same.
            if (left > 0 && (i == fixedLength || _text[i] != _text[i - 1]))
            {
                Look((before[i] * powers[left - 1]) + behind[i + 1], 1, i, [], i + 1, length);
            }

            if (left > 1 && _text[i] != _text[i + 1])
            {
                ReadOnlySpan<int> swapped = [_text[i + 1], _text[i]];
                var hash = TermHash.Append(TermHash.Append(before[i], swapped[0]), swapped[1]);
                Look((hash * powers[left - 2]) + behind[i + 2], 1, i, swapped, i + 2, length);
            }
        }

        return true;
    }

    private readonly void Prepare(Span<ulong> before, Span<ulong> behind, Span<ulong> powers)
    {
        var length = _text.Length;
        powers[0] = 1;
        before[0] = 0;
        behind[length] = 0;
        for (var i = 0; i < length; i++)
        {
            powers[i + 1] = powers[i] * TermHash.Factor;
            before[i + 1] = TermHash.Append(before[i], _text[i]);
        }

        powers[length + 1] = powers[length] * TermHash.Factor;
        for (var i = length - 1; i >= 0; i--)
        {
            behind[i] = (TermHash.Code(_text[i]) * powers[length - 1 - i]) + behind[i + 1];
        }
    }

    /// <summary>Tries each letter between the first <paramref name="head"/> code points and those from <paramref name="tail"/> on; false if one that is not in the alphabet may do.</summary>
    private readonly bool TryLetters(ulong headHash, ulong tailHash, ulong power, int head, int tail)
    {
        var rest = headHash + tailHash;
        var codes = _codes;
        var filter = _filter;
        for (var i = 0; i < codes.Length; i++)
        {
            if (TermFilter.MayHold(filter, rest + (codes[i] * power)))
            {
                // The same letter as the one behind it could as well be put in behind that; put in place of itself it changes nothing.
                var letter = _alphabet[i];
                if (head == _text.Length || letter != _text[head])
                {
                    LookUp(1, head, [letter], tail, _text.Length);
                }
            }
        }

        return !TermFilter.MayHold(filter, rest + (TermHash.Code(TermFilterWriter.AnyOther) * power))
            || !TermFilter.MayHold(filter, rest + (TermHash.Code(TermFilterWriter.AnyOtherAgain) * power));
    }

    private readonly void Look(ulong hash, int edits, int head, ReadOnlySpan<int> letters, int tail, int end)
    {
        if (TermFilter.MayHold(_filter, hash))
        {
            LookUp(edits, head, letters, tail, end);
        }
    }

    /// <summary>Looks up the first <paramref name="head"/> code points, then <paramref name="letters"/>, then those from <paramref name="tail"/> to <paramref name="end"/>.</summary>
    private readonly void LookUp(int edits, int head, ReadOnlySpan<int> letters, int tail, int end)
    {
        Span<byte> term = stackalloc byte[(CodePointMasks.MaxLength + 1) * 4];
        _utf8[.._starts[head]].CopyTo(term);
        var length = _starts[head];
        foreach (var letter in letters)
        {
            // What a forged alphabet may hold beyond them are no letters.
            length += Rune.TryCreate(letter, out var rune) ? rune.EncodeToUtf8(term[length..]) : 0;
        }

        var last = _utf8[_starts[tail].._starts[end]];
        last.CopyTo(term[length..]);
        length += last.Length;
        if (_dictionary.TryGet(term[..length], out var entry))
        {
            _found.Add(new NearTerm(Encoding.UTF8.GetString(term[..length]), edits, head + letters.Length + end - tail, entry));
        }
    }
}
