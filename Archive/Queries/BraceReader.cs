using System.Text;

namespace NewsSearch.Archive.Queries;

/// <summary>Reads <c>{a, b^0.3; "c d"}</c> behind a word or quotation: what it may be in the other language.</summary>
internal sealed class BraceReader(string text, QuoteMatcher quotes, QueryWords words)
{
    private readonly StringBuilder _alternative = new();
    private readonly List<IReadOnlyList<Rendering>> _groups = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private List<Rendering> _group = [];
    private int _lastCaret = -1;
    private bool _unclosed;

    /// <summary>
    /// What stands in the braces that open at <paramref name="index"/>: for each group between semicolons its alternatives, groups without any left out; null if they are not
    /// closed. Neither are those behind them then, so a text is searched only once in vain.
    /// </summary>
    /// <param name="index">Place of the opening brace.</param>
    /// <param name="end">Behind the closing one.</param>
    /// <param name="grouped">Whether a semicolon ends a group; otherwise it is as good as a comma, and there is at most one group.</param>
    public IReadOnlyList<IReadOnlyList<Rendering>>? TryRead(int index, bool grouped, out int end)
    {
        end = index;
        if (_unclosed)
        {
            return null;
        }

        Reset();
        for (var at = index + 1; at < text.Length; at++)
        {
            if (QueryCharacters.IsEscape(text, at) || IsEscapedSeparator(at))
            {
                _alternative.Append(text[++at]);
            }
            else if (quotes.ClosingOf(at) is var closing and >= 0)
            {
                AddQuoted(at, closing);
                at = closing;
            }
            else if (text[at] == '}')
            {
                end = at + 1;
                EndGroup();
                return [.. _groups];
            }
            else
            {
                Add(text[at], grouped);
            }
        }

        _unclosed = true;
        return null;
    }

    /// <summary>Outside braces, commas and semicolons have no meaning to take away.</summary>
    private bool IsEscapedSeparator(int index) => text[index] == '\\' && index + 1 < text.Length && (text[index + 1] is ',' or ';');

    private void Reset()
    {
        _alternative.Clear();
        _groups.Clear();
        _seen.Clear();
        _group = [];
        _lastCaret = -1;
    }

    private void Add(char c, bool grouped)
    {
        switch (c)
        {
            case ';' when grouped:
                EndGroup();
                break;
            case ',' or ';':
                EndAlternative();
                break;
            case '^':
                _lastCaret = _alternative.Length;
                _alternative.Append(c);
                break;
            default:
                _alternative.Append(c);
                break;
        }
    }

    private void AddQuoted(int opening, int closing)
    {
        var inner = text.AsSpan(opening + 1, closing - opening - 1);
        _alternative.Append(' ').Append(text[opening] == '"' ? QueryCharacters.Unquote(inner) : inner.ToString()).Append(' ');
        _lastCaret = -1;
    }

    private void EndGroup()
    {
        EndAlternative();
        if (_group.Count > 0)
        {
            _groups.Add(_group);
        }

        _group = [];
        _seen.Clear();
    }

    private void EndAlternative()
    {
        var alternative = _alternative.ToString();
        var weight = Rendering.MaxWeight;
        if (_lastCaret >= 0 && SuffixReader.TryReadBoost(alternative.AsSpan(_lastCaret + 1).Trim(), out var number))
        {
            weight = Rendering.LimitWeight(number);
            alternative = alternative[.._lastCaret];
        }

        var found = words.OfText(alternative.Trim());
        if (found.Count > 0 && _seen.Add(string.Join(' ', found)))
        {
            _group.Add(new Rendering(found, weight, RenderingSource.Given));
        }

        _alternative.Clear();
        _lastCaret = -1;
    }
}
