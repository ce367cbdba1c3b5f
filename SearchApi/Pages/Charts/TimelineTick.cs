namespace NewsSearch.SearchApi.Pages.Charts;

/// <summary>A label of a timeline's axis.</summary>
/// <param name="Left">Where it points, as a percentage of the width.</param>
/// <param name="Text">What it says.</param>
/// <param name="Minor">Whether it is left out on a narrow screen.</param>
public sealed record TimelineTick(double Left, string Text, bool Minor);
