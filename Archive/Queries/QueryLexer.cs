using System.Globalization;
using NewsSearch.Analyzers.Tokenizing;

namespace NewsSearch.Archive.Queries;

/// <summary>Cuts a query into <see cref="QueryToken"/>s in one pass. Whatever is no part of the language is text; brackets without a partner are nothing.</summary>
internal sealed class QueryLexer
{
    /// <summary>Deepest nesting of brackets that is read as such. Nobody types more; the bound keeps reading and printing from exhausting the stack.</summary>
    public const int MaxDepth = 32;

    private const string PrefixSigns = "-+!=";
    private const string OperandSigns = "\"«“„(=\\*?#@%";

    private readonly string _text;
    private readonly QuoteMatcher _quotes;
    private readonly SuffixReader _suffixes;
    private readonly List<QueryToken> _tokens = [];
    private int _at;
    private int _depth;

    private QueryLexer(string text)
    {
        _text = text;
        _quotes = new QuoteMatcher(text);
        _suffixes = new SuffixReader(text);
    }

    /// <summary>The tokens of <paramref name="text"/>; null if its brackets are nested deeper than <see cref="MaxDepth"/>.</summary>
    public static IReadOnlyList<QueryToken>? Read(string text)
    {
        var lexer = new QueryLexer(text);
        while (lexer._at < text.Length && lexer._depth <= MaxDepth)
        {
            lexer.ReadNext();
        }

        return lexer._depth <= MaxDepth ? lexer._tokens : null;
    }

    private void ReadNext()
    {
        if (QueryCharacters.IsBlank(_text[_at]))
        {
            _at++;
        }
        else if (_text[_at] == ')')
        {
            ReadClose();
        }
        else
        {
            ReadOperand();
        }
    }

    private void ReadClose()
    {
        var start = _at++;
        if (_depth > 0)
        {
            _depth--;
            var suffix = _suffixes.After(_at, allowTilde: false);
            _at = suffix.End;
            _tokens.Add(new QueryToken(QueryTokenKind.Close, start, _at) { Boost = suffix.Boost });
        }
    }

    private void ReadOperand()
    {
        var tokensBefore = _tokens.Count;
        ReadPrefixes();
        var hasPrefix = _tokens.Count > tokensBefore;
        var c = _text[_at];
        if (c == '(')
        {
            _tokens.Add(new QueryToken(QueryTokenKind.Open, _at, ++_at));
            _depth++;
        }
        else if (_quotes.ClosingOf(_at) is var closing and >= 0)
        {
            ReadQuoted(closing);
        }
        else if (hasPrefix && _tokens[^1].Kind == QueryTokenKind.Field && RangeReader.TryRead(_text, _at, _quotes, _suffixes) is { } range)
        {
            _tokens.Add(range);
            _at = range.End;
        }
        else
        {
            ReadChunk(hasPrefix);
        }
    }

    /// <summary>Reads the signs and field names before an operand; none is read right behind a bracket or quotation, where a hyphen is a hyphen.</summary>
    private void ReadPrefixes()
    {
        if (_at > 0 && _tokens.Count > 0 && _tokens[^1] is { Kind: QueryTokenKind.Close or QueryTokenKind.Quoted } before && before.End == _at)
        {
            return;
        }

        while (true)
        {
            if (PrefixSigns.Contains(_text[_at], StringComparison.Ordinal) && StartsOperand(_at + 1))
            {
                var kind = _text[_at] switch
                {
                    '+' => QueryTokenKind.Plus,
                    '=' => QueryTokenKind.Exact,
                    _ => QueryTokenKind.Minus,
                };
                _tokens.Add(new QueryToken(kind, _at, ++_at));
            }
            else if (QueryFields.NameAt(_text, _at) is { } name)
            {
                var end = _at + name.Length + 1;
                _tokens.Add(new QueryToken(QueryTokenKind.Field, _at, end) { Text = name });
                _at = end;
            }
            else
            {
                return;
            }
        }
    }

    private bool StartsOperand(int index)
    {
        if (index >= _text.Length || QueryCharacters.IsBlank(_text[index]))
        {
            return false;
        }

        var c = _text[index];
        return OperandSigns.Contains(c, StringComparison.Ordinal)
            || !(char.IsPunctuation(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.MathSymbol);
    }

    private void ReadQuoted(int closing)
    {
        var start = _at;
        var inner = _text.AsSpan(start + 1, closing - start - 1);
        var suffix = _suffixes.After(closing + 1, allowTilde: true);
        _at = suffix.End;
        _tokens.Add(new QueryToken(QueryTokenKind.Quoted, start, _at)
        {
            Text = _text[start] == '"' ? QueryCharacters.Unquote(inner) : inner.ToString(),
            Tilde = suffix.Tilde,
            Boost = suffix.Boost,
        });
    }

    private void ReadChunk(bool hasPrefix)
    {
        var start = _at;
        var chunk = new ChunkReader();
        var hasWordsOfText = !hasPrefix || _tokens[^1].Kind != QueryTokenKind.Field || QueryFields.TextFieldOf(_tokens[^1].Text) is not null;
        while (_at < _text.Length && !EndsChunk(_at, start))
        {
            if (hasWordsOfText && IsSpacedWord(start, out var end))
            {
                AddSpacedWord(chunk, end);
            }
            else if (QueryCharacters.IsEscape(_text, _at))
            {
                chunk.AddText(_text[_at + 1]);
                _at += 2;
            }
            else
            {
                chunk.Add(_text[_at++]);
            }
        }

        if (!hasPrefix && QueryOperators.TryRead(_text.AsSpan(start, _at - start), start) is { } joining)
        {
            _tokens.Add(joining);
        }
        else if (hasPrefix || !chunk.IsPunctuation)
        {
            _tokens.Add(chunk.ToToken(start, _at));
        }
    }

    /// <summary>Whether a word with blanks inside begins here: <c>1 000</c>, also behind a sign.</summary>
    private bool IsSpacedWord(int startOfChunk, out int end)
    {
        end = _at;
        if (_at > startOfChunk && !(char.IsSymbol(_text[_at - 1]) && _text[_at - 1] is not ('^' or '~' or '`')))
        {
            return false;
        }

        end = SpacedWords.EndAt(_text, _at);
        return end > _at;
    }

    private void AddSpacedWord(ChunkReader chunk, int end)
    {
        for (; _at < end; _at++)
        {
            if (!SpacedWords.IsBlank(_text[_at]))
            {
                chunk.AddText(_text[_at]);
            }
        }
    }

    private bool EndsChunk(int index, int start) =>
        QueryCharacters.IsBlank(_text[index]) || _text[index] is '(' or ')' || (index > start && _quotes.ClosingOf(index) >= 0);
}
