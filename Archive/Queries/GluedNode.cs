namespace NewsSearch.Archive.Queries;

/// <summary>
/// Several words typed without a blank, <c>foo/bar</c>, while the tree is built: side by side they are words like others; what an operator applies to is the phrase of them,
/// in any form. Never in a finished tree.
/// </summary>
/// <param name="Words">Two or more words and patterns.</param>
internal sealed record GluedNode(IReadOnlyList<QueryNode> Words) : QueryNode;
