namespace NewsSearch.SearchApi.Pages.Views;

/// <summary>A link and its words.</summary>
/// <param name="Text">The words.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Current">Whether it leads to what is shown.</param>
public sealed record PageLink(string Text, string Href, bool Current = false);
