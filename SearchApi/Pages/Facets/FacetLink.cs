namespace NewsSearch.SearchApi.Pages.Facets;

/// <summary>A value of a facet.</summary>
/// <param name="Label">How it is shown.</param>
/// <param name="Count">Matches that have it.</param>
/// <param name="Href">Narrows the search to it; or, if selected, takes it back.</param>
/// <param name="Selected">Whether the search is narrowed to it.</param>
public sealed record FacetLink(string Label, string Count, string Href, bool Selected);
