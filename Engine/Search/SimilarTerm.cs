namespace NewsSearch.Engine.Search;

/// <summary>A term of an index that is like another; see <see cref="TermStatistics.TermsNear"/>.</summary>
/// <param name="Text">The term.</param>
/// <param name="Edits">How many edits lead from one to the other; 0 for the same.</param>
/// <param name="DocFreq">Documents that have it in the field where most do; deleted ones not yet merged away are among them.</param>
public sealed record SimilarTerm(string Text, int Edits, long DocFreq);
