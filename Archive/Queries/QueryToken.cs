namespace NewsSearch.Archive.Queries;

/// <summary>A piece of a query text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first UTF-16 code unit in the query text.</param>
/// <param name="End">Its end, exclusive.</param>
internal sealed record QueryToken(QueryTokenKind Kind, int Start, int End)
{
    /// <summary>Text of a chunk or quotation without its suffixes, escapes resolved; name of a field in lower case.</summary>
    public string Text { get; init; } = "";

    /// <summary>Offsets of the wildcards in the <see cref="Text"/> of a chunk, ascending.</summary>
    public IReadOnlyList<int> Wildcards { get; init; } = [];

    /// <summary>The number after <c>~</c>, -1 for <c>~</c> alone; null if there is none. Of chunks and quotations.</summary>
    public int? Tilde { get; init; }

    /// <summary>The number after <c>^</c>, or null. Of chunks, quotations and closing brackets.</summary>
    public float? Boost { get; init; }

    /// <summary>
    /// What stands in the braces behind a chunk or quotation: for each group the alternatives. Null if there are none. A chunk with braces ends in a word, and has one group at
    /// most; a quotation with braces has two words or more.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<Rendering>>? Braces { get; init; }

    /// <summary>Words allowed between the operands of <see cref="QueryTokenKind.Near"/>.</summary>
    public int MaxBetween { get; init; }

    /// <summary>Whether it is <c>BEFORE</c>.</summary>
    public bool Ordered { get; init; }

    /// <summary>The bounds of a <see cref="QueryTokenKind.Range"/>.</summary>
    public RangeBounds? Bounds { get; init; }
}

/// <summary>What stands between the brackets of <c>[a TO b]</c>; null is no bound.</summary>
internal sealed record RangeBounds(string? From, string? To, bool FromInclusive, bool ToInclusive);
