using System.Globalization;
using System.Text;
using NewsSearch.Analyzers.Tokenizing;

namespace NewsSearch.Archive.Queries;

/// <summary>Writes a tree in the query language, such that <see cref="QueryParser"/> reads the same tree.</summary>
internal sealed class QueryPrinter
{
    private readonly StringBuilder _text = new();
    private readonly bool _onlyNeededBrackets;
    private int _depth;
    private int _deepest;

    private QueryPrinter(bool onlyNeededBrackets) => _onlyNeededBrackets = onlyNeededBrackets;

    /// <summary>
    /// The query with brackets around every combination inside another, so that nobody needs to know what binds tighter; only where they would be nested too deep to be read
    /// again, those that change nothing are left out.
    /// </summary>
    public static string Print(QueryNode root)
    {
        var printer = new QueryPrinter(onlyNeededBrackets: false);
        printer.Write(root);
        if (printer._deepest > QueryLexer.MaxDepth)
        {
            printer = new QueryPrinter(onlyNeededBrackets: true);
            printer.Write(root);
        }

        return printer._text.ToString();
    }

    /// <summary>How deep the brackets must be nested to write a query.</summary>
    public static int DepthOf(QueryNode root)
    {
        var printer = new QueryPrinter(onlyNeededBrackets: true);
        printer.Write(root);
        return printer._deepest;
    }

    private void Write(QueryNode node)
    {
        switch (node)
        {
            case EverythingNode:
                break;
            case NothingNode:
                _text.Append("()");
                break;
            case SideBySideNode group:
                WriteJoined(group.Clauses, " ", node);
                break;
            case AllNode { Clauses: [var required] }:
                _text.Append('+');
                WriteOperand(required);
                break;
            case AllNode all:
                WriteJoined(all.Clauses, " AND ", node);
                break;
            case AnyNode any:
                WriteJoined(any.Clauses, " OR ", node);
                break;
            case NearNode near:
                var name = near.Ordered ? "BEFORE" : "NEAR";
                WriteJoined([near.Left, near.Right], string.Create(CultureInfo.InvariantCulture, $" {name}/{near.MaxBetween} "), node);
                break;
            case NotNode not:
                _text.Append('-');
                WriteOperand(not.Clause);
                break;
            case FieldNode field:
                _text.Append(QueryFields.NameOf(field.Field)).Append(':');
                WriteOperand(field.Clause);
                break;
            case BoostNode boost:
                WriteOperand(boost.Clause);
                _text.Append('^').Append(((decimal)boost.Factor).ToString("0.####", CultureInfo.InvariantCulture));
                break;
            default:
                _text.Append(LeafPrinter.Print(node));
                break;
        }
    }

    private void WriteJoined(IReadOnlyList<QueryNode> clauses, string separator, QueryNode parent)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            _text.Append(i > 0 ? separator : "");
            if (i > 0 && separator is " " && IsOneWordWithNext(clauses[i]))
            {
                WriteInBrackets(clauses[i]);
            }
            else if (IsCombination(clauses[i]) && (!_onlyNeededBrackets || Tightness(clauses[i]) <= Tightness(parent)))
            {
                WriteInBrackets(clauses[i]);
            }
            else
            {
                Write(clauses[i]);
            }
        }
    }

    /// <summary>Whether what is written so far ends in a word that would be read as one with the next, as 1 and 000 would.</summary>
    private bool IsOneWordWithNext(QueryNode next)
    {
        if (next is not (WordNode or PatternNode or FuzzyNode or BoostNode))
        {
            return false;
        }

        var start = _text.Length - 1;
        while (start > 0 && char.IsAsciiLetterOrDigit(_text[start - 1]))
        {
            start--;
        }

        var printer = new QueryPrinter(_onlyNeededBrackets);
        printer.Write(next);
        return SpacedWords.EndAt(_text.ToString(start, _text.Length - start) + printer._text, 0) > 0;
    }

    private void WriteOperand(QueryNode node)
    {
        if (IsCombination(node))
        {
            WriteInBrackets(node);
        }
        else
        {
            Write(node);
        }
    }

    private void WriteInBrackets(QueryNode node)
    {
        _deepest = Math.Max(_deepest, ++_depth);
        _text.Append('(');
        Write(node);
        _text.Append(')');
        _depth--;
    }

    private static bool IsCombination(QueryNode node) => node is SideBySideNode or AllNode { Clauses.Count: > 1 } or AnyNode or NearNode;

    private static int Tightness(QueryNode node) => node switch
    {
        SideBySideNode => 0,
        AnyNode => 1,
        AllNode => 2,
        _ => 3,
    };
}
