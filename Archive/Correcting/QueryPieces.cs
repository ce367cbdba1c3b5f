using NewsSearch.Analyzers;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.Correcting;

/// <summary>Finds in the text of a query what may be corrected: words and quotations; not values, dates, patterns, <c>word~1</c>, <c>=word</c>, what has braces and what is excluded.</summary>
internal static class QueryPieces
{
    /// <summary>The pieces, in order.</summary>
    public static IReadOnlyList<QueryPiece> Of(string text, QuerySyntax syntax)
    {
        var pieces = new List<QueryPiece>();
        if (syntax == QuerySyntax.Plain || QueryLexer.Read(text, new QueryWords(NewsAnalyzer.Instance.CreateTokenizer())) is not { } tokens)
        {
            AddPieces(text, 0, text.Length, pieces);
            return pieces;
        }

        var closed = new Stack<bool>();
        var (group, next) = (false, false);
        foreach (var token in tokens)
        {
            switch (token.Kind)
            {
                case QueryTokenKind.Minus or QueryTokenKind.Not or QueryTokenKind.Exact:
                    next = true;
                    continue;
                case QueryTokenKind.Field:
                    next |= QueryFields.TextFieldOf(token.Text) is null;
                    continue;
                case QueryTokenKind.Plus:
                    continue;
                case QueryTokenKind.Open:
                    closed.Push(group);
                    group |= next;
                    break;
                case QueryTokenKind.Close:
                    closed.TryPop(out group);
                    break;
                case QueryTokenKind.Chunk when !group && !next && token is { Tilde: null, Braces: null } && !HasWildcards(token):
                    AddPieces(text, token.Start, token.End, pieces);
                    break;
                case QueryTokenKind.Quoted when !group && !next && token.Braces is null:
                    AddPieces(text, token.Start + 1, text.AsSpan(0, token.End).LastIndexOfAny("\"»”“"), pieces);
                    break;
            }

            next = false;
        }

        return pieces;
    }

    /// <summary>Whether there is a wildcard other than the question marks at the end, which end a question.</summary>
    private static bool HasWildcards(QueryToken token) =>
        token.Text.AsSpan().TrimEnd('?') is var text && token.Wildcards.Count > token.Text.Length - text.Length;

    private static void AddPieces(string text, int start, int end, List<QueryPiece> pieces)
    {
        for (var at = start; at < end; at++)
        {
            var first = at;
            while (at < end && !QueryCharacters.IsBlank(text[at]))
            {
                at++;
            }

            if (at > first && !text.AsSpan(first, at - first).Contains("://", StringComparison.Ordinal))
            {
                pieces.Add(new QueryPiece(first, at));
            }
        }
    }
}
