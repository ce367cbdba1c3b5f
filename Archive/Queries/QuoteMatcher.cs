namespace NewsSearch.Archive.Queries;

/// <summary>Finds, for every quote that can open a quotation, the one that closes it. One pass over the text.</summary>
/// <remarks>
/// Straight quotes pair with the next straight one; <c>„</c> with the next <c>“</c> or <c>”</c>; <c>“</c> with the next <c>”</c>; guillemets nest. A straight quote that a
/// backslash escapes is text, and one between a letter or digit and a blank (<c>5" pipe</c>) opens nothing. A quote without a partner is punctuation.
/// </remarks>
internal sealed class QuoteMatcher
{
    private readonly string _text;
    private readonly Dictionary<int, int> _guillemets = [];
    private readonly int[] _nextStraight;
    private readonly int[] _nextRightCurly;
    private readonly int[] _nextAnyCurly;

    public QuoteMatcher(string text)
    {
        _text = text;
        _nextStraight = Next(text, '"', '"', skipEscaped: true);
        _nextRightCurly = Next(text, '”', '”', skipEscaped: false);
        _nextAnyCurly = Next(text, '“', '”', skipEscaped: false);
        PairGuillemets();
    }

    /// <summary>Place of the quote that closes the quotation which opens at <paramref name="index"/>, or -1 if none opens there.</summary>
    public int ClosingOf(int index)
    {
        switch (_text[index])
        {
            case '"':
                var afterWord = index > 0 && char.IsLetterOrDigit(_text[index - 1]);
                var beforeBlank = index + 1 >= _text.Length || QueryCharacters.IsBlank(_text[index + 1]);
                return IsEscaped(_text, index) || (afterWord && beforeBlank) ? -1 : _nextStraight[index + 1];
            case '«':
                return _guillemets.GetValueOrDefault(index, -1);
            case '“':
                return _nextRightCurly[index + 1];
            case '„':
                return _nextAnyCurly[index + 1];
            default:
                return -1;
        }
    }

    /// <summary>For each index, the first place at or after it that has one of two characters, or -1.</summary>
    private static int[] Next(string text, char one, char other, bool skipEscaped)
    {
        var next = new int[text.Length + 1];
        next[text.Length] = -1;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            next[i] = (text[i] == one || text[i] == other) && !(skipEscaped && IsEscaped(text, i)) ? i : next[i + 1];
        }

        return next;
    }

    private static bool IsEscaped(string text, int index)
    {
        var backslashes = 0;
        while (index - backslashes > 0 && text[index - backslashes - 1] == '\\')
        {
            backslashes++;
        }

        return backslashes % 2 == 1;
    }

    private void PairGuillemets()
    {
        var open = new Stack<int>();
        for (var i = 0; i < _text.Length; i++)
        {
            if (_text[i] == '«')
            {
                open.Push(i);
            }
            else if (_text[i] == '»' && open.TryPop(out var opening))
            {
                _guillemets.Add(opening, i);
            }
        }
    }
}
