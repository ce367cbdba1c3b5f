namespace NewsSearch.SearchApi.Pages.Charts;

/// <summary>A bar of a timeline.</summary>
/// <param name="Left">Left edge of its slot, as a percentage of the width.</param>
/// <param name="Width">Width of its slot, likewise.</param>
/// <param name="Height">Height in pixels; 0 where nothing matches.</param>
/// <param name="Label">Its time and count, in words.</param>
/// <param name="Href">Narrows the search to its time.</param>
public sealed record TimelineBar(double Left, double Width, double Height, string Label, string Href);
