using NewsSearch.Analyzers.Characters;

namespace NewsSearch.Analyzers.Tokenizing;

/// <summary>
/// Words of a news text as a searcher counts them. The base is Unicode's word boundaries (UAX 29); the rules below say where this differs or decides. No rule
/// but one looks at case, so that a query typed in lower case falls apart as the text did.
/// </summary>
/// <remarks>
/// <list type="table">
/// <item><term>words</term><description>Runs of letters and digits of any script, with their combining marks: <c>4x4</c>, <c>100км</c>. An ideograph or Hiragana
/// letter is a word; Katakana joins Katakana. Emoji, symbols and punctuation are not words.</description></item>
/// <item><term>invisible</term><description>Soft hyphens, zero-width and direction characters inside a word are covered by it, but not in the surface; at its ends they
/// are outside.</description></item>
/// <item><term>hyphens</term><description>A single hyphen between letters or digits joins: <c>нью-йорк</c>, <c>covid-19</c>, <c>1990-е</c>; but not between two digits:
/// <c>2019-2021</c> and <c>2025-08-14</c> are numbers side by side. Dashes, double hyphens and hyphens beside a blank are punctuation. A chain of more than five parts falls
/// apart into its words.</description></item>
/// <item><term>apostrophes</term><description>One before a letter joins: <c>don't</c>, <c>o'neill</c>, <c>п'ять</c>, <c>1990's</c>. Typographic ones, primes, accents and back-ticks
/// count as one. Quotation marks around a word are not part of it.</description></item>
/// <item><term>dots</term><description>Join digits (<c>3.14</c>, <c>14.08.2025</c>), never a digit and a letter. Single Latin letters join: <c>u.s.a</c>, the last dot
/// outside; a longer word after them is a word: <c>j.r</c>, <c>tolkien</c>. Longer Latin words join as names of sites do, <c>example.com</c>, unless lower case meets upper case:
/// <c>end.Next</c> lacks a blank (the one rule about case). Cyrillic words and letters do not join, so that initials are the same words however they are set (<c>А.С.Пушкин</c>,
/// <c>А. С. Пушкин</c>), nor do <c>т.е</c> and <c>млн.руб</c>; only the endings рф, ру and бел make a site: <c>банки.ру</c>.</description></item>
/// <item><term>blanks</term><description>One between groups of three digits joins: <c>1 000 000</c> is <c>1000000</c>; and <c>per cent</c> is <c>percent</c>. <see cref="SpacedWords"/> has the
/// conditions. Such a blank is covered by the word, but not in the surface.</description></item>
/// <item><term>signs</term><description>Percent, number and currency signs are words: <c>50%</c> is <c>50</c> and <c>%</c>. Not before a letter, and a percent sign not before a digit, as
/// in addresses (<c>%D0%9F</c>).</description></item>
/// <item><term>commas</term><description>Join digits, <c>1,000</c> and <c>3,14</c>, but not two numbers of four digits or more: <c>2001,2002</c>.</description></item>
/// <item><term>others</term><description><c>&amp;</c> joins letters (<c>at&amp;t</c>), <c>_</c> letters and digits; <c>c++</c> and <c>c#</c>, with any one letter, are words. A colon, slash or
/// middle dot never joins: <c>12:30</c> is two numbers.</description></item>
/// <item><term>long runs</term><description>A word is cut where its surface would pass <see cref="WordTerms.MaxTermLength"/>; the rest is further words.</description></item>
/// </list>
/// Surfaces are folded as <see cref="Folding"/> folds; then letters that only look like those of the word's script are repaired, see <see cref="LookAlikes"/>.
/// </remarks>
public sealed class NewsTokenizer : ITokenizer
{
    private const int MaxParts = 5;

    private readonly char[] _surface = new char[WordTerms.MaxTermLength];
    private ReadOnlyMemory<char> _text;
    private int _length;
    private int _chainEnd;

    /// <summary>A tokenizer at the end of an empty text; see <see cref="Reset"/>.</summary>
    public NewsTokenizer()
    {
    }

    /// <inheritdoc/>
    public int Start { get; private set; }

    /// <inheritdoc/>
    public int End { get; private set; }

    /// <inheritdoc/>
    public ReadOnlySpan<char> Surface => _surface.AsSpan(0, _length);

    /// <inheritdoc/>
    public void Reset(ReadOnlyMemory<char> text)
    {
        _text = text;
        Start = End = _length = _chainEnd = 0;
    }

    /// <inheritdoc/>
    public bool Next()
    {
        var text = _text.Span;
        var classes = CharTable.Classes;
        for (var i = End; i < text.Length; i++)
        {
            var kind = classes[text[i]];
            if (kind == CharClass.Other)
            {
                continue;
            }

            if (kind == CharClass.HighSurrogate && Supplementary.TryRead(text, i, out var character))
            {
                kind = Supplementary.ClassOf(character);
                if (kind is not (CharClass.Letter or CharClass.Ideograph))
                {
                    i++;
                    continue;
                }
            }

            if (CharTable.IsWord(kind))
            {
                ReadWord(text, i);
                return true;
            }

            if (kind == CharClass.Sign && TryReadSign(text, i))
            {
                return true;
            }

            if (kind is CharClass.Ideograph or CharClass.Katakana)
            {
                ReadEastAsian(text, i, kind);
                return true;
            }
        }

        Start = End = text.Length;
        _length = 0;
        return false;
    }

    private void ReadWord(ReadOnlySpan<char> text, int start)
    {
        var word = new WordInProgress(_surface, text, start, joinHyphens: start >= _chainEnd);
        if (!Read(ref word))
        {
            _chainEnd = word.EndOfChain();
            word = new WordInProgress(_surface, text, start, joinHyphens: false);
            Read(ref word);
        }

        Start = start;
        End = word.End;
        _length = word.Length;
        if (word.MayMixScripts)
        {
            LookAlikes.Repair(_surface.AsSpan(0, _length));
        }
    }

    private static bool Read(ref WordInProgress word) =>
        word.Read(MaxParts) && (!word.MayBeSpaced || word.ReadSpaced(MaxParts));

    private bool TryReadSign(ReadOnlySpan<char> text, int start)
    {
        var next = Joining.KindAt(text, Joining.SkipIgnorable(text, start + 1));
        if (next == WordKind.Letter || (next == WordKind.Digit && text[start] == '%'))
        {
            return false;
        }

        _surface[0] = text[start];
        _length = 1;
        Start = start;
        End = start + 1;
        return true;
    }

    private void ReadEastAsian(ReadOnlySpan<char> text, int start, CharClass kind)
    {
        Start = start;
        _length = 0;
        var i = start;
        do
        {
            _surface[_length++] = text[i];
            if (char.IsHighSurrogate(text[i++]))
            {
                _surface[_length++] = text[i++];
            }

            i = SkipMarks(text, i);
        }
        while (kind == CharClass.Katakana && i < text.Length && _length < _surface.Length && CharTable.Classes[text[i]] == CharClass.Katakana);

        End = i;
    }

    private int SkipMarks(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && CharTable.Classes[text[i]] == CharClass.Mark)
        {
            if (_length < _surface.Length)
            {
                _length = CombiningMarks.Append(_surface, _length, text[i]);
            }

            i++;
        }

        return i;
    }
}
