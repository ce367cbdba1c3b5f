namespace NewsSearch.Analyzers.Stemming;

/// <summary>A word while the English stemmer works on it: its letters and the two regions that the algorithm's rules ask for.</summary>
internal ref struct EnglishWord
{
    private readonly Span<char> _letters;
    private int _first;
    private int _end;
    private int _r1;
    private int _r2;

    public EnglishWord(Span<char> letters, EnglishRelease release)
    {
        _letters = letters;
        Release = release;
        _first = letters[0] == '\'' ? 1 : 0;
        _end = letters.Length;
    }

    /// <summary>The rules that count.</summary>
    public EnglishRelease Release { get; }

    /// <summary>What is left of the word.</summary>
    public readonly ReadOnlySpan<char> Letters => _letters[_first.._end];

    public readonly int Length => _end - _first;

    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>A y at the start or after a vowel becomes Y, which is no vowel.</summary>
    public readonly void MarkConsonantY()
    {
        for (var i = _first; i < _end; i++)
        {
            if (_letters[i] == 'y' && (i == _first || IsVowel(_letters[i - 1])))
            {
                _letters[i] = 'Y';
            }
        }
    }

    public readonly void UnmarkConsonantY() => _letters[_first.._end].Replace('Y', 'y');

    /// <summary>R1 begins after the first consonant that follows a vowel, R2 likewise within R1.</summary>
    public void MarkRegions()
    {
        _r1 = PrefixRegion();
        if (_r1 < 0)
        {
            _r1 = RegionAfter(_first);
        }

        _r2 = RegionAfter(_r1);
    }

    /// <summary>Whether the last <paramref name="length"/> letters lie in R1.</summary>
    public readonly bool InR1(int length) => _end - length >= _r1;

    /// <summary>Whether the last <paramref name="length"/> letters lie in R2.</summary>
    public readonly bool InR2(int length) => _end - length >= _r2;

    public readonly bool EndsWith(string ending) => Letters.EndsWith(ending);

    /// <summary>The word less its last <paramref name="length"/> letters.</summary>
    public readonly ReadOnlySpan<char> Less(int length) => Letters[..^length];

    public void Remove(int length) => _end -= length;

    /// <summary>Puts <paramref name="ending"/>, which must not be longer, in place of the last <paramref name="length"/> letters.</summary>
    public void Replace(int length, string ending)
    {
        ending.CopyTo(_letters[(_end - length)..]);
        _end += ending.Length - length;
    }

    /// <summary>Adds a letter; there must have been a longer word.</summary>
    public void Add(char letter) => _letters[_end++] = letter;

    /// <summary>Whether a vowel stands in the word less its last <paramref name="length"/> letters.</summary>
    public readonly bool HasVowelBefore(int length)
    {
        foreach (var c in Less(length))
        {
            if (IsVowel(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word less its last <paramref name="length"/> letters ends in a short syllable.</summary>
    public readonly bool EndsShortSyllable(int length)
    {
        var word = Less(length);
        if (word.Length < 2 || IsVowel(word[^1]) || !IsVowel(word[^2]))
        {
            return Release == EnglishRelease.Three && word.SequenceEqual("past");
        }

        return word.Length == 2 || (!IsVowel(word[^3]) && word[^1] is not ('w' or 'x' or 'Y'))
            || (Release == EnglishRelease.Three && word.EndsWith("past"));
    }

    /// <summary>Whether the word is one short syllable after its first consonants: R1 is empty.</summary>
    public readonly bool IsShort() => _r1 >= _end && EndsShortSyllable(0);

    /// <summary>Moves the stem over an apostrophe that was dropped at the start and returns its length.</summary>
    public readonly int MoveToStart()
    {
        Letters.CopyTo(_letters);
        return Length;
    }

    private readonly int PrefixRegion()
    {
        var prefixes = EnglishExceptions.FirstRegionPrefixes.AsSpan();
        foreach (var prefix in Release == EnglishRelease.Three ? prefixes : prefixes[..EnglishExceptions.EarlierPrefixes])
        {
            if (Letters.StartsWith(prefix))
            {
                return _first + prefix.Length;
            }
        }

        return -1;
    }

    private readonly int RegionAfter(int from)
    {
        for (var i = from + 1; i < _end; i++)
        {
            if (!IsVowel(_letters[i]) && IsVowel(_letters[i - 1]))
            {
                return i + 1;
            }
        }

        return _end;
    }
}
