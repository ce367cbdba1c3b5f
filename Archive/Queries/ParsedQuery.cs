namespace NewsSearch.Archive.Queries;

/// <summary>A query that was read.</summary>
/// <param name="Root">What it asks for; also when there are problems, read as best it can be.</param>
/// <param name="Problems">What cannot be read in a sensible way (a date that does not exist); unbalanced quotes and brackets are no problem.</param>
public sealed record ParsedQuery(QueryNode Root, IReadOnlyList<QueryProblem> Problems)
{
    /// <summary>
    /// The query in the query language; parsing it gives an equal <see cref="Root"/>, but that what a word may be in the other language is <see cref="RenderingSource.Given"/> then.
    /// </summary>
    public string Interpreted => QueryPrinter.Print(Root);
}
