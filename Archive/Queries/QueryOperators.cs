using System.Globalization;

namespace NewsSearch.Archive.Queries;

/// <summary>The words in upper case, and signs, that join clauses.</summary>
internal static class QueryOperators
{
    /// <summary>What <c>NEAR</c> and <c>BEFORE</c> without a number allow between their operands.</summary>
    public const int DefaultBetween = 5;

    /// <summary>Greatest distance of <c>NEAR</c> and greatest slop of a phrase; greater ones are read as this.</summary>
    public const int MaxDistance = 1000;

    /// <summary>Whether a chunk of this text is an operator.</summary>
    public static bool IsOperator(string chunk) => TryRead(chunk, 0) is not null;

    /// <summary>The operator that <paramref name="chunk"/> is, at <paramref name="start"/> of the query, or null.</summary>
    public static QueryToken? TryRead(ReadOnlySpan<char> chunk, int start)
    {
        var end = start + chunk.Length;
        return chunk switch
        {
            "AND" or "&&" => new QueryToken(QueryTokenKind.And, start, end),
            "OR" or "||" => new QueryToken(QueryTokenKind.Or, start, end),
            "NOT" => new QueryToken(QueryTokenKind.Not, start, end),
            _ => TryReadNear(chunk, start, end),
        };
    }

    /// <summary>Reads a number of plain digits, however long, as at most <paramref name="max"/>.</summary>
    public static bool TryReadNumber(ReadOnlySpan<char> digits, int max, out int number)
    {
        number = 0;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number > max)
        {
            number = max;
        }

        return true;
    }

    private static QueryToken? TryReadNear(ReadOnlySpan<char> chunk, int start, int end)
    {
        var slash = chunk.IndexOf('/');
        var name = slash < 0 ? chunk : chunk[..slash];
        if (name is not ("NEAR" or "BEFORE"))
        {
            return null;
        }

        var between = DefaultBetween;
        if (slash >= 0 && !TryReadNumber(chunk[(slash + 1)..], MaxDistance, out between))
        {
            return null;
        }

        return new QueryToken(QueryTokenKind.Near, start, end) { MaxBetween = between, Ordered = name is "BEFORE" };
    }
}
