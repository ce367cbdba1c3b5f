using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>Finds the forms in an index that fit a pattern.</summary>
internal interface IFormExpansion
{
    /// <summary>Folded forms in any of <paramref name="fields"/> that fit <paramref name="pattern"/> (folded, with <c>*</c> and <c>?</c>); if there are too many, some of them.</summary>
    IReadOnlyList<string> FormsLike(IReadOnlyList<FieldWeight> fields, string pattern);
}
