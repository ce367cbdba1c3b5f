using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>Finds the forms in one snapshot that fit a pattern, for clauses that need them one by one.</summary>
/// <param name="snapshot">The snapshot.</param>
/// <param name="budget">When signalled, forms are missing; whoever searches for them then sees that the time is over.</param>
internal sealed class FormExpansion(Snapshot snapshot, CancellationToken budget)
{
    // More than any stem of an inflected language has in a large archive; a pattern with more says too little to stand near anything.
    private const int MaxForms = 1_024;

    /// <summary>Folded forms in any of <paramref name="fields"/> that fit <paramref name="pattern"/> (folded, with <c>*</c> and <c>?</c>); if there are too many, some of them.</summary>
    public IReadOnlyList<string> FormsLike(IReadOnlyList<FieldWeight> fields, string pattern) =>
        snapshot.TermsLike([.. fields.Select(field => field.Field)], TermSpace.Surface, pattern, MaxForms, budget);
}
