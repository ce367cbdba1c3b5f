namespace NewsSearch.Archive.Queries;

/// <summary>A query as read: what the backend answers, what highlighting marks, and what <c>interpreted</c> prints.</summary>
public abstract record QueryNode;

/// <summary>Everything: a blank query, or <c>*</c>. Only ever the root.</summary>
public sealed record EverythingNode : QueryNode;

/// <summary>Nothing: a query without a word in it, such as <c>!?</c>. Only ever the root.</summary>
public sealed record NothingNode : QueryNode;

/// <summary>
/// Clauses side by side, as a person types them: the words among them (<see cref="WordNode"/>, <see cref="TranslatedWordNode"/>, <see cref="PatternNode"/>,
/// <see cref="FuzzyNode"/>, also boosted) are required as the match mode says, function words never; the other clauses are required; <see cref="NotNode"/>s exclude.
/// </summary>
/// <param name="Clauses">Two or more; none is a <see cref="SideBySideNode"/>.</param>
public sealed record SideBySideNode(IReadOnlyList<QueryNode> Clauses) : QueryNode
{
    /// <inheritdoc/>
    public bool Equals(SideBySideNode? other) => other is not null && Clauses.SequenceEqual(other.Clauses);

    /// <inheritdoc/>
    public override int GetHashCode() => ListHash.Of(Clauses);
}

/// <summary>Every clause is required (<c>AND</c>); <see cref="NotNode"/>s exclude.</summary>
/// <param name="Clauses">
/// One or more; none is an <see cref="AllNode"/>. A single one is a word that is required whatever the match mode (<c>+word</c>); this stands only at the root or in a
/// <see cref="SideBySideNode"/>.
/// </param>
public sealed record AllNode(IReadOnlyList<QueryNode> Clauses) : QueryNode
{
    /// <inheritdoc/>
    public bool Equals(AllNode? other) => other is not null && Clauses.SequenceEqual(other.Clauses);

    /// <inheritdoc/>
    public override int GetHashCode() => ListHash.Of(Clauses);
}

/// <summary>At least one clause (<c>OR</c>).</summary>
/// <param name="Clauses">Two or more; none is an <see cref="AnyNode"/>.</param>
public sealed record AnyNode(IReadOnlyList<QueryNode> Clauses) : QueryNode
{
    /// <inheritdoc/>
    public bool Equals(AnyNode? other) => other is not null && Clauses.SequenceEqual(other.Clauses);

    /// <inheritdoc/>
    public override int GetHashCode() => ListHash.Of(Clauses);
}

/// <summary>Everything but this. The clause is no <see cref="NotNode"/> and no <see cref="BoostNode"/>.</summary>
public sealed record NotNode(QueryNode Clause) : QueryNode;

/// <summary>One word in any of its forms. <paramref name="Text"/> is exactly one token, as typed.</summary>
public sealed record WordNode(string Text) : QueryNode;

/// <summary><c>word{a, b^0.3, "c d"}</c>: a word in any of its forms, or what it may be in the other language. Counts as one word.</summary>
/// <param name="Word">The word.</param>
/// <param name="Renderings">What it may be; none if it must not be translated: <c>word{}</c>.</param>
public sealed record TranslatedWordNode(WordNode Word, IReadOnlyList<Rendering> Renderings) : QueryNode
{
    /// <summary>Whether a person gave the renderings although their sources tell otherwise. Equal nodes may differ in it.</summary>
    public bool IsGiven { get; init; }

    /// <inheritdoc/>
    public bool Equals(TranslatedWordNode? other) => other is not null && Word == other.Word && Renderings.SequenceEqual(other.Renderings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Word, ListHash.Of(Renderings));
}

/// <summary><c>"small towns"{малый, небольшой^0.5; город}</c>: a phrase, or its words in the other language near each other, in any form and order.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Words">For each word that must be there what it may be, at least one each; none if the phrase must not be translated: <c>"small towns"{}</c>.</param>
public sealed record TranslatedPhraseNode(PhraseNode Phrase, IReadOnlyList<IReadOnlyList<Rendering>> Words) : QueryNode
{
    /// <summary>Words allowed between one and the next.</summary>
    public const int MaxBetween = 4;

    /// <inheritdoc/>
    public bool Equals(TranslatedPhraseNode? other) => other is not null
        && Phrase == other.Phrase
        && Words.Count == other.Words.Count
        && Words.Zip(other.Words).All(pair => pair.First.SequenceEqual(pair.Second));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Phrase, Words.Count, ListHash.Of([.. Words.SelectMany(word => word)]));
}

/// <summary><c>=word</c>: this form only.</summary>
public sealed record ExactWordNode(string Text) : QueryNode;

/// <summary>Words in a row. Without slop their forms as typed (folded); with slop in any form, with at most so many position moves.</summary>
/// <param name="Words">One token each, in order; two or more (<c>"word"</c> is an <see cref="ExactWordNode"/>).</param>
/// <param name="Slop">Null for an exact phrase; 0 (<c>"a b"~0</c>) to 1,000 for the words in any form, 0 meaning just one after another.</param>
public sealed record PhraseNode(IReadOnlyList<string> Words, int? Slop) : QueryNode
{
    /// <inheritdoc/>
    public bool Equals(PhraseNode? other) => other is not null && Slop == other.Slop && Words.SequenceEqual(other.Words, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ListHash.Of(Words), Slop);
}

/// <summary>Forms that fit a pattern of <c>*</c> (any run) and <c>?</c> (one character); <c>агро*</c> is the usual case. As typed, not folded; one token but for the wildcards.</summary>
public sealed record PatternNode(string Pattern) : QueryNode;

/// <summary><c>word~1</c>: forms within so many edits, 1 or 2.</summary>
public sealed record FuzzyNode(string Text, int Edits) : QueryNode;

/// <summary><c>a NEAR/5 b</c> or <c>a BEFORE/5 b</c>. Operands are words, also translated, exact words, phrases without slop, patterns, or <see cref="AnyNode"/>s of these.</summary>
public sealed record NearNode(QueryNode Left, QueryNode Right, int MaxBetween, bool Ordered) : QueryNode;

/// <summary>A clause that looks in one text field only. Of nested ones the innermost counts. The clause is no <see cref="NotNode"/>, <see cref="BoostNode"/>, value or date.</summary>
public sealed record FieldNode(TextField Field, QueryNode Clause) : QueryNode;

/// <summary>A value of a keyword field, exactly (case folded by none): <c>source:Reuters</c>, <c>lang:ru</c> (<c>ru</c>, <c>en</c> or <c>other</c>).</summary>
public sealed record ValueNode(ValueField Field, string Value) : QueryNode;

/// <summary>Values of a keyword field, or forms of a text field, from one to another: <c>author:[A TO B]</c>; null is no bound (<c>author:*</c>: any value).</summary>
/// <param name="Field">Name of the field in the query language, in lower case: one of <see cref="ValueField"/> or <see cref="TextField"/>.</param>
/// <param name="From">Least value as typed, or null.</param>
/// <param name="To">Greatest value as typed, or null.</param>
/// <param name="FromInclusive">Whether <paramref name="From"/> itself matches; true if it is null.</param>
/// <param name="ToInclusive">Whether <paramref name="To"/> itself matches; true if it is null.</param>
public sealed record ValueRangeNode(string Field, string? From, string? To, bool FromInclusive, bool ToInclusive) : QueryNode;

/// <summary>
/// Days from one to another, both inclusive; null is no bound. <c>date:2025-08</c> is the whole month; <c>before:2025-08</c> ends on 31 July, <c>after:2025-08</c> begins on
/// 1 September; <c>date:*</c> has no bounds and means any article with a date.
/// </summary>
public sealed record DateNode(DateOnly? From, DateOnly? To) : QueryNode;

/// <summary><c>clause^2</c>: its score is multiplied by 0 to 1,000. The clause is no <see cref="NotNode"/>.</summary>
public sealed record BoostNode(QueryNode Clause, float Factor) : QueryNode;
