using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>The forms in one snapshot that fit a pattern.</summary>
internal sealed class FormExpansion(Snapshot snapshot) : IFormExpansion
{
    // More than any stem of an inflected language has in a large archive; a pattern with more says too little to stand near anything.
    private const int MaxForms = 1_024;

    /// <inheritdoc/>
    public IReadOnlyList<string> FormsLike(IReadOnlyList<FieldWeight> fields, string pattern) => snapshot.TermsLike([.. fields.Select(field => field.Field)], TermSpace.Surface, pattern, MaxForms);
}
