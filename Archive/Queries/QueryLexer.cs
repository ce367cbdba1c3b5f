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
    private readonly QueryWords _words;
    private readonly BraceReader _braces;
    private readonly Stack<QueryScope> _scopes = [];
    private readonly List<QueryToken> _tokens = [];
    private int _at;
    private int _depth;

    private QueryLexer(string text, QueryWords words)
    {
        _text = text;
        _quotes = new QuoteMatcher(text);
        _suffixes = new SuffixReader(text);
        _words = words;
        _braces = new BraceReader(text, _quotes, words);
        _scopes.Push(default);
    }

    /// <summary>The tokens of <paramref name="text"/>; null if its brackets are nested deeper than <see cref="MaxDepth"/>.</summary>
    public static IReadOnlyList<QueryToken>? Read(string text, QueryWords words)
    {
        var lexer = new QueryLexer(text, words);
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
            _scopes.Pop();
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
        var scope = _tokens.Skip(tokensBefore).Aggregate(_scopes.Peek(), (outer, prefix) => outer.Behind(prefix));
        var c = _text[_at];
        if (c == '(')
        {
            _tokens.Add(new QueryToken(QueryTokenKind.Open, _at, ++_at));
            _depth++;
            _scopes.Push(scope);
        }
        else if (_quotes.ClosingOf(_at) is var closing and >= 0)
        {
            ReadQuoted(closing, scope);
        }
        else if (hasPrefix && _tokens[^1].Kind == QueryTokenKind.Field && RangeReader.TryRead(_text, _at, _quotes, _suffixes) is { } range)
        {
            _tokens.Add(range);
            _at = range.End;
        }
        else
        {
            ReadChunk(hasPrefix, scope);
        }
    }

    /// <summary>Reads the signs and field names before an operand; none is read right behind a bracket, brace or quotation, where a hyphen is a hyphen.</summary>
    private void ReadPrefixes()
    {
        var before = _tokens.Count > 0 && _tokens[^1].End == _at ? _tokens[^1] : null;
        if (before is { Kind: QueryTokenKind.Close or QueryTokenKind.Quoted } or { Braces: not null })
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

    private void ReadQuoted(int closing, QueryScope scope)
    {
        var start = _at;
        var inner = _text.AsSpan(start + 1, closing - start - 1);
        var content = _text[start] == '"' ? QueryCharacters.Unquote(inner) : inner.ToString();
        var (at, slop) = _suffixes.TildeAt(closing + 1);
        var braces = scope.IsText && IsBrace(at) && _words.OfText(content).Count > 1 ? _braces.TryRead(at, grouped: true, out at) : null;
        var suffix = braces is null ? _suffixes.After(closing + 1, allowTilde: true) : _suffixes.After(at, allowTilde: false);
        _at = suffix.End;
        _tokens.Add(new QueryToken(QueryTokenKind.Quoted, start, _at)
        {
            Text = content,
            Tilde = braces is null ? suffix.Tilde : slop,
            Boost = suffix.Boost,
            Braces = braces,
        });
    }

    private void ReadChunk(bool hasPrefix, QueryScope scope)
    {
        var start = _at;
        var chunk = new ChunkReader();
        var mayHaveBraces = scope is { IsText: true, Exact: false };
        var hasWordsOfText = !hasPrefix || _tokens[^1].Kind != QueryTokenKind.Field || QueryFields.TextFieldOf(_tokens[^1].Text) is not null;
        while (_at < _text.Length && !EndsChunk(_at, start))
        {
            if (hasWordsOfText && IsSpacedWord(start, out var end))
            {
                AddSpacedWord(chunk, end);
            }
            else if (mayHaveBraces && IsBrace(_at) && !chunk.EndsInSign)
            {
                if (TryReadBraces(chunk, start))
                {
                    return;
                }

                // Looking for the word once more for each brace would take too long.
                mayHaveBraces = false;
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

    /// <summary>Reads braces right behind a word, and ends the chunk; false if what stands before is not a word but has a suffix or wildcards, or is an address.</summary>
    private bool TryReadBraces(ChunkReader chunk, int start)
    {
        var token = chunk.ToToken(start, _at);
        if (token.Tilde is not null || token.Boost is not null || token.Text.Contains("://", StringComparison.Ordinal)
            || !_words.EndsInWord(token.Text, token.Wildcards)
            || _braces.TryRead(_at, grouped: false, out var end) is not { } braces)
        {
            return false;
        }

        var suffix = _suffixes.After(end, allowTilde: false);
        _at = suffix.End;
        _tokens.Add(token with { End = _at, Boost = suffix.Boost, Braces = braces });
        return true;
    }

    private bool IsBrace(int index) => index < _text.Length && _text[index] == '{';

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
