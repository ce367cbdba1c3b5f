namespace NewsSearch.Archive.Queries;

/// <summary>A query as read: what the backend answers, what highlighting marks, and what <c>interpreted</c> prints.</summary>
public abstract record QueryNode;

/// <summary>Everything: an empty query.</summary>
public sealed record EverythingNode : QueryNode;

/// <summary>
/// Clauses side by side, as a person types them: the words among them (<see cref="WordNode"/>, <see cref="PatternNode"/>, <see cref="FuzzyNode"/>, also boosted) are required as
/// the match mode says, function words never; the other clauses are required; <see cref="NotNode"/>s exclude.
/// </summary>
public sealed record SideBySideNode(IReadOnlyList<QueryNode> Clauses) : QueryNode;

/// <summary>Every clause is required (<c>AND</c>); <see cref="NotNode"/>s exclude.</summary>
public sealed record AllNode(IReadOnlyList<QueryNode> Clauses) : QueryNode;

/// <summary>At least one clause (<c>OR</c>).</summary>
public sealed record AnyNode(IReadOnlyList<QueryNode> Clauses) : QueryNode;

/// <summary>Everything but this.</summary>
public sealed record NotNode(QueryNode Clause) : QueryNode;

/// <summary>One word in any of its forms. <paramref name="Text"/> is exactly one token, as typed.</summary>
public sealed record WordNode(string Text) : QueryNode;

/// <summary><c>=word</c>: this form only.</summary>
public sealed record ExactWordNode(string Text) : QueryNode;

/// <summary>Words in a row. Without slop their forms as typed (folded); with slop in any form, with at most so many position moves.</summary>
/// <param name="Words">One token each, in order; at least one.</param>
/// <param name="Slop">Null for an exact phrase.</param>
public sealed record PhraseNode(IReadOnlyList<string> Words, int? Slop) : QueryNode;

/// <summary>Forms that fit a pattern of <c>*</c> and <c>?</c>; <c>агро*</c> is the usual case.</summary>
public sealed record PatternNode(string Pattern) : QueryNode;

/// <summary><c>word~1</c>: forms within so many edits.</summary>
public sealed record FuzzyNode(string Text, int Edits) : QueryNode;

/// <summary><c>a NEAR/5 b</c> or <c>a BEFORE/5 b</c>. Operands are words, exact words, phrases without slop, patterns, or <see cref="AnyNode"/>s of these.</summary>
public sealed record NearNode(QueryNode Left, QueryNode Right, int MaxBetween, bool Ordered) : QueryNode;

/// <summary>A clause that looks in one text field only.</summary>
public sealed record FieldNode(TextField Field, QueryNode Clause) : QueryNode;

/// <summary>A value of a keyword field, exactly (case folded by none): <c>source:Reuters</c>, <c>lang:ru</c>.</summary>
public sealed record ValueNode(ValueField Field, string Value) : QueryNode;

/// <summary>Values of a keyword field, or forms of a text field, from one to another: <c>author:[A TO B]</c>; null is no bound.</summary>
public sealed record ValueRangeNode(string Field, string? From, string? To, bool FromInclusive, bool ToInclusive) : QueryNode;

/// <summary>Days from one to another, both inclusive: <c>date:</c>, <c>before:</c> (exclusive when typed), <c>after:</c> (likewise); null is no bound.</summary>
public sealed record DateNode(DateOnly? From, DateOnly? To) : QueryNode;

/// <summary><c>clause^2</c>: its score is multiplied.</summary>
public sealed record BoostNode(QueryNode Clause, float Factor) : QueryNode;
