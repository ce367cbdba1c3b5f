using System.Globalization;
using System.Text;

namespace NewsSearch.Archive.Queries;

/// <summary>A chunk while it is read: its text, its wildcards, and where its suffixes begin.</summary>
internal sealed class ChunkReader
{
    private const string WordEnds = ".+#";

    private readonly StringBuilder _text = new();
    private readonly List<int> _wildcards = [];
    private int _lastTilde = -1;
    private int _lastCaret = -1;

    /// <summary>Whether there is nothing in it that could be a word; a percent or dollar sign could.</summary>
    public bool IsPunctuation { get; private set; } = true;

    /// <summary>Whether there is nothing in it yet that braces could stand right behind; signs are ruled out without looking for words.</summary>
    public bool EndsInSign => _text.Length == 0 || !(char.IsLetterOrDigit(_text[^1]) || char.IsSurrogate(_text[^1]) || char.GetUnicodeCategory(_text[^1]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark || WordEnds.Contains(_text[^1]));

    /// <summary>Adds a character that may mean something.</summary>
    public void Add(char c)
    {
        switch (c)
        {
            case '*' or '?':
                _wildcards.Add(_text.Length);
                break;
            case '~':
                _lastTilde = _text.Length;
                break;
            case '^':
                _lastCaret = _text.Length;
                break;
        }

        AddText(c);
    }

    /// <summary>Adds a character that is text.</summary>
    public void AddText(char c)
    {
        _text.Append(c);
        IsPunctuation &= c is not ('%' or '$') && (char.IsPunctuation(c) || (char.IsAscii(c) && char.IsSymbol(c)) || char.IsWhiteSpace(c)
            || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.MathSymbol);
    }

    /// <summary>The chunk, its suffixes taken off; an address on the web has neither suffixes nor wildcards.</summary>
    public QueryToken ToToken(int start, int end)
    {
        var text = _text.ToString();
        if (text.Contains("://", StringComparison.Ordinal))
        {
            return new QueryToken(QueryTokenKind.Chunk, start, end) { Text = text };
        }

        float? boost = null;
        if (_lastCaret > 0 && SuffixReader.TryReadBoost(text.AsSpan(_lastCaret + 1), out var factor))
        {
            boost = factor;
            text = text[.._lastCaret];
        }

        int? tilde = null;
        if (_lastTilde > 0 && _lastTilde < text.Length && SuffixReader.TryReadTilde(text.AsSpan(_lastTilde + 1), out var edits))
        {
            tilde = edits;
            text = text[.._lastTilde];
        }

        return new QueryToken(QueryTokenKind.Chunk, start, end)
        {
            Text = text,
            Wildcards = [.. _wildcards.TakeWhile(w => w < text.Length)],
            Tilde = tilde,
            Boost = boost,
        };
    }
}
