using NewsSearch.Analyzers;
using NewsSearch.Archive.Asking;

namespace NewsSearch.Archive.Queries;

/// <summary>Reads the query language. Never throws, whatever the text, in time linear in its length.</summary>
/// <remarks>
/// The grammar, loosest first; whatever does not fit it is text, and punctuation between words is nothing:
/// <code>
/// query    = any { any }                          side by side
/// any      = all { ("OR" | "||") all }
/// all      = not { ("AND" | "&amp;&amp;") not }
/// not      = { "NOT" } near
/// near     = prefixed { ("NEAR" | "BEFORE") [ "/" number ] prefixed }
/// prefixed = { "-" | "!" | "+" | "=" | name ":" } operand [ "^" number ]
/// operand  = "(" query ")" | word [ "~" [ number ] | braces ] | pattern | quotation [ "~" number ] [ braces ] | range
/// range    = ("[" | "{") bound "TO" bound ("]" | "}")     behind a name only
/// braces   = "{" [ group { ";" group } ] "}"              with no blank before
/// group    = rendering { "," rendering }
/// rendering = ( word { word } | quotation ) [ "^" number ]
/// </code>
/// <list type="bullet">
/// <item>As in Google, <c>OR</c> binds its neighbours tighter than words side by side: <c>a b OR c</c> is <c>a (b OR c)</c>. As in Lucene, <c>AND</c> binds tighter than <c>OR</c>.</item>
/// <item>Operators are upper case. One without an operand is left out (<c>rock AND</c>). <c>NEAR</c> and <c>BEFORE</c> without a number allow five words between. In a chain each
/// neighbouring pair must be near.</item>
/// <item>Signs and names stand at the beginning of a word, with no blank behind: <c>Minsk - Moscow</c> and <c>Source: Reuters</c> are text. Names are those of API.md, in any
/// case; <c>foo:bar</c> is text. The innermost of nested names counts.</item>
/// <item><c>+word</c> is required whatever the match mode. <c>=</c> before words without a blank or a bracket applies to each.</item>
/// <item>Words without a blank between them (<c>foo/bar</c>) are words side by side; what an operator, sign or name applies to is the phrase of them, in any form.</item>
/// <item>Quotes: <c>"…"</c>, <c>«…»</c>, <c>“…”</c>, <c>„…“</c>; one without a partner, like a bracket without one, is nothing. A backslash takes the meaning of a sign away.</item>
/// <item>Braces say what a word or phrase may be in the other language, <c>town{город, городок^0.5}</c>: of a phrase each word, <c>"small towns"{малый, небольшой; город}</c>;
/// empty ones that it must not be translated. A rendering of several words is a phrase; its weight is 0.01 to 1. Of words without a blank between they apply to the last. They
/// do not nest. Braces elsewhere (behind a value, a pattern, <c>word~1</c>, <c>=word</c>, <c>"word"</c>) and unclosed ones are text.</item>
/// <item><c>?</c> at the end of a word ends a question and is no wildcard. <c>word~</c> allows one edit up to five letters, two beyond; <c>word~0</c> is <c>=word</c>.</item>
/// <item>Brackets nested deeper than <see cref="QueryLexer.MaxDepth"/>, and queries of which only operators remain, are read as plain text.</item>
/// </list>
/// </remarks>
public static class QueryParser
{
    /// <summary>Reads <paramref name="text"/>.</summary>
    /// <param name="text">The query, of any length.</param>
    /// <param name="syntax">With <see cref="QuerySyntax.Plain"/> every character is text; words stand side by side.</param>
    /// <returns>
    /// The query as read. A blank one is an <see cref="EverythingNode"/>, as is <c>*</c>; one without any word a <see cref="NothingNode"/>. Problems only where the query would
    /// otherwise silently mean something else: dates that do not exist, ranges that end before they begin, unknown languages, a speaker.
    /// </returns>
    public static ParsedQuery Parse(string text, QuerySyntax syntax)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new QueryWords(NewsAnalyzer.Instance.CreateTokenizer());
        if (text.All(QueryCharacters.IsBlank))
        {
            return new ParsedQuery(new EverythingNode(), []);
        }

        if (syntax == QuerySyntax.Plain || QueryLexer.Read(text, words) is not { } tokens)
        {
            return new ParsedQuery(PlainText(text, words), []);
        }

        var operands = new OperandReader(words);
        var root = new QueryReader(tokens, operands).Read();
        if (root is null && operands.Problems.Count == 0 && text.Trim() is "*" or "*:*")
        {
            root = new EverythingNode();
        }

        root = root is null || QueryPrinter.DepthOf(root) > QueryLexer.MaxDepth ? PlainText(text, words) : root;
        return new ParsedQuery(root, operands.Problems);
    }

    private static QueryNode PlainText(string text, QueryWords words) =>
        QueryTree.SideBySide(words.OfText(text).Select(word => new WordNode(word))) ?? new NothingNode();
}
