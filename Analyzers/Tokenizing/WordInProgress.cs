using NewsSearch.Analyzers.Characters;

namespace NewsSearch.Analyzers.Tokenizing;

/// <summary>One word of letters and digits while it is read: finds its end and writes its surface in the same pass.</summary>
internal ref struct WordInProgress
{
    private const int FirstCyrillic = 0x400;
    private const char LastLatin = '\u024F';

    private readonly Span<char> _surface;
    private readonly ReadOnlySpan<char> _text;
    private readonly int _start;
    private readonly bool _joinHyphens;
    private int _parts;
    private int _partStart;
    private bool _siteName;

    /// <summary>The bits that any of the letters and digits has: enough to tell that none is Cyrillic.</summary>
    private int _bits;

    public WordInProgress(Span<char> surface, ReadOnlySpan<char> text, int start, bool joinHyphens)
    {
        _surface = surface;
        _text = text;
        _start = start;
        _joinHyphens = joinHyphens;
        _parts = 1;
        End = start;
    }

    /// <summary>End of the word in the text, exclusive; after its last letter, digit or mark.</summary>
    public int End { get; private set; }

    /// <summary>Length of the surface.</summary>
    public int Length { get; private set; }

    /// <summary>Whether it may have letters of two scripts.</summary>
    public readonly bool MayMixScripts => _bits >= FirstCyrillic && _surface[..Length].ContainsAnyInRange('a', LastLatin);

    /// <summary>Reads the word at the start, which must be a letter or digit. False, when it has more parts than <paramref name="maxParts"/>.</summary>
    public bool Read(int maxParts) => ReadFrom(_start, maxParts);

    /// <summary>Whether what was read is short enough for <see cref="ReadSpaced"/> to add to it; one look excludes nearly all.</summary>
    public readonly bool MayBeSpaced => Length <= SpacedWords.LongestStart && SpacedWords.MayStart(_surface[0]);

    /// <summary>
    /// Goes on behind a blank inside a number or a word that is written with one, if the word that was read is the beginning of such; the blanks are not part of the surface.
    /// False as <see cref="Read"/>.
    /// </summary>
    public bool ReadSpaced(int maxParts)
    {
        var blank = _start + Length;
        if (End != blank || blank >= _text.Length || !SpacedWords.IsBlank(_text[blank]))
        {
            return true;
        }

        var end = SpacedWords.EndAt(_text, _start, blank);
        if (end == blank || end - _start > _surface.Length)
        {
            return true;
        }

        for (var i = blank; i < end; i++)
        {
            if (!SpacedWords.IsBlank(_text[i]))
            {
                _surface[Length++] = CharTable.Folds[_text[i]];
            }
        }

        End = end;
        return ReadFrom(end, maxParts);
    }

    private bool ReadFrom(int i, int maxParts)
    {
        while (true)
        {
            i = CopyPlainRun(i);
            if (i >= _text.Length)
            {
                return true;
            }

            var kind = CharTable.Classes[_text[i]];
            if (kind == CharClass.Other)
            {
                AddSigns(i);
                return true;
            }

            var next = kind switch
            {
                CharClass.Expanding => AddExpansion(i),
                CharClass.Mark => AddMark(i),
                CharClass.Ignorable => i + 1,
                CharClass.HighSurrogate => AddPair(i),
                >= CharClass.Hyphen => AddJoiner(i, kind),
                _ => i,
            };
            if (next == i)
            {
                return true;
            }

            if (_parts > maxParts)
            {
                return false;
            }

            i = next;
        }
    }

    /// <summary>End of everything that hangs together by joiners with the word at the start; at least one past it.</summary>
    public readonly int EndOfChain()
    {
        var i = _start;
        while (i < _text.Length && CharTable.Classes[_text[i]] is not (CharClass.Other or CharClass.Sign or CharClass.Ideograph or CharClass.Katakana))
        {
            i++;
        }

        return i;
    }

    /// <summary>The fast path: letters and digits that fold to one character.</summary>
    private int CopyPlainRun(int i)
    {
        var run = _text[i..];
        var free = _surface[Length..];
        if (run.Length > free.Length)
        {
            run = run[..free.Length];
        }

        var folds = CharTable.WordFolds;
        var bits = _bits;
        var n = 0;
        while (n < run.Length)
        {
            var folded = folds[run[n]];
            if (folded == '\0')
            {
                break;
            }

            free[n++] = folded;
            bits |= folded;
        }

        if (n > 0)
        {
            _bits = bits;
            Length += n;
            End = i + n;
        }

        return i + n;
    }

    private int AddExpansion(int i)
    {
        var expansion = CharTable.Expansion(_text[i]);
        if (Length + expansion.Length > _surface.Length)
        {
            return i;
        }

        foreach (var c in expansion)
        {
            _surface[Length++] = c;
            _bits |= c;
        }

        return End = i + 1;
    }

    private int AddMark(int i)
    {
        var mark = _text[i];
        if (Length < _surface.Length || CombiningMarks.IsDropped(mark))
        {
            Length = CombiningMarks.Append(_surface, Length, mark);
        }

        return End = i + 1;
    }

    private int AddPair(int i)
    {
        if (!Supplementary.TryRead(_text, i, out var character))
        {
            return i;
        }

        var kind = Supplementary.ClassOf(character);
        if (kind == CharClass.Ignorable)
        {
            return i + 2;
        }

        if (kind is not (CharClass.Letter or CharClass.Mark) || Length + 2 > _surface.Length)
        {
            return i;
        }

        Supplementary.Fold(character, _surface[Length..]);
        Length += 2;
        return End = i + 2;
    }

    private int AddJoiner(int i, CharClass kind)
    {
        var next = Joining.SkipIgnorable(_text, i + 1);
        if (Length + 1 + CharTable.MaxExpansion > _surface.Length || !Joins(kind, next))
        {
            return i;
        }

        _surface[Length++] = CharTable.Folds[_text[i]];
        if (kind != CharClass.Apostrophe)
        {
            _partStart = Length;
        }

        return next;
    }

    private bool Joins(CharClass kind, int next)
    {
        var after = Joining.KindAt(_text, next);
        if (after == WordKind.None)
        {
            return false;
        }

        var before = char.IsAsciiDigit(_surface[Length - 1]) ? WordKind.Digit : WordKind.Letter;
        switch (kind)
        {
            case CharClass.Hyphen:
                var joins = _joinHyphens && !(before == WordKind.Digit && after == WordKind.Digit);
                _parts += joins ? 1 : 0;
                _siteName &= !joins;
                return joins;
            case CharClass.Apostrophe:
                return after == WordKind.Letter;
            case CharClass.Underscore:
                return true;
            case CharClass.Ampersand:
                return before == WordKind.Letter && after == WordKind.Letter;
            case CharClass.Comma:
                return before == WordKind.Digit && after == WordKind.Digit
                    && !(Length - _partStart >= 4 && Joining.CountFolded(_text, next, 4) >= 4);
            default:
                return before == after && (before == WordKind.Digit || DotJoinsLetters(next));
        }
    }

    private bool DotJoinsLetters(int next)
    {
        var lettersBefore = Length - _partStart;
        if (Joining.IsCyrillic(_surface[Length - 1]) || Joining.IsCyrillic(CharTable.Folds[_text[next]]))
        {
            return lettersBefore > 1 && Joining.IsCyrillicSiteEnding(_text, next);
        }

        var lettersAfter = Joining.CountFolded(_text, next, 2);
        if (lettersBefore == 1 && !_siteName)
        {
            return lettersAfter == 1;
        }

        var missesBlank = char.IsUpper(_text[next]) && char.IsLower(_text[Joining.LastLetter(_text, End)]);
        _siteName = !missesBlank || (lettersBefore == 2 && lettersAfter == 1);
        return _siteName;
    }

    /// <summary>The signs of C++ and C#.</summary>
    private void AddSigns(int i)
    {
        if (Length != 1 || char.IsAsciiDigit(_surface[0]))
        {
            return;
        }

        var rest = _text[i..];
        var signs = rest.StartsWith("++") ? 2 : rest[0] == '#' ? 1 : 0;
        if (signs > 0 && Joining.KindAt(_text, Joining.SkipIgnorable(_text, i + signs)) == WordKind.None)
        {
            rest[..signs].CopyTo(_surface[1..]);
            Length += signs;
            End = i + signs;
        }
    }
}
