using System.Globalization;
using System.Text;
using NewsSearch.Analyzers.Tokenizing;

namespace NewsSearch.Archive.Queries;

/// <summary>Writes a tree in the query language, such that <see cref="QueryParser"/> reads the same tree; every rendering is <see cref="RenderingSource.Given"/> in that.</summary>
internal sealed class QueryPrinter
{
    private readonly StringBuilder _text = new();
    private readonly bool _onlyNeededBrackets;

    /// <summary>How many of the automatically translated words and phrases, from the first, are written with their renderings.</summary>
    private readonly int _maxTranslated;

    private int _translated;
    private int _depth;
    private int _deepest;

    private QueryPrinter(bool onlyNeededBrackets, int maxTranslated) => (_onlyNeededBrackets, _maxTranslated) = (onlyNeededBrackets, maxTranslated);

    /// <summary>
    /// The query with brackets around every combination inside another, so that nobody needs to know what binds tighter; only where they would be nested too deep to be read
    /// again, those that change nothing are left out.
    /// </summary>
    public static string Print(QueryNode root) => Printed(root, int.MaxValue)._text.ToString();

    /// <summary>
    /// The query in at most <paramref name="maxLength"/> characters if leaving out renderings of the last words, as few as needed, can achieve that. Only words translated
    /// automatically lose theirs: without them they are translated again when the text is asked, so it still means the same. What a person gave is kept.
    /// </summary>
    public static string Print(QueryNode root, int maxLength)
    {
        var whole = Printed(root, int.MaxValue);
        if (whole._text.Length <= maxLength)
        {
            return whole._text.ToString();
        }

        // The text fits with renderings of the first 'fits' words, or not even without any; it does not with those of 'tooMany'.
        var (fits, tooMany) = (0, whole._translated);
        while (tooMany - fits > 1)
        {
            var middle = (fits + tooMany) / 2;
            (fits, tooMany) = Printed(root, middle)._text.Length <= maxLength ? (middle, tooMany) : (fits, middle);
        }

        return Printed(root, fits)._text.ToString();
    }

    /// <summary>How deep the brackets must be nested to write a query.</summary>
    public static int DepthOf(QueryNode root)
    {
        var printer = new QueryPrinter(onlyNeededBrackets: true, int.MaxValue);
        printer.Write(root);
        return printer._deepest;
    }

    private static QueryPrinter Printed(QueryNode root, int maxTranslated)
    {
        var printer = new QueryPrinter(onlyNeededBrackets: false, maxTranslated);
        printer.Write(root);
        if (printer._deepest > QueryLexer.MaxDepth)
        {
            printer = new QueryPrinter(onlyNeededBrackets: true, maxTranslated);
            printer.Write(root);
        }

        return printer;
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
            case TranslatedWordNode { IsGiven: false } word when IsAutomatic(word.Renderings):
                _text.Append(LeafPrinter.Print(_translated++ < _maxTranslated ? word : word.Word));
                break;
            case TranslatedPhraseNode phrase when IsAutomatic(phrase.Words.SelectMany(word => word)):
                _text.Append(LeafPrinter.Print(_translated++ < _maxTranslated ? phrase : phrase.Phrase));
                break;
            default:
                _text.Append(LeafPrinter.Print(node));
                break;
        }
    }

    /// <summary>Whether nothing of a translation was given by a person, not even that there must be none.</summary>
    private static bool IsAutomatic(IEnumerable<Rendering> renderings) =>
        renderings.Any() && renderings.All(rendering => rendering.By != RenderingSource.Given);

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
        if (next is not (WordNode or TranslatedWordNode or PatternNode or FuzzyNode or BoostNode))
        {
            return false;
        }

        var start = _text.Length - 1;
        while (start > 0 && char.IsAsciiLetterOrDigit(_text[start - 1]))
        {
            start--;
        }

        var printer = new QueryPrinter(_onlyNeededBrackets, _maxTranslated - _translated);
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
