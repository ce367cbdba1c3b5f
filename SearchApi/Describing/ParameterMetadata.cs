using NewsSearch.SearchApi.Parameters;

namespace NewsSearch.SearchApi.Describing;

/// <summary>Tells the OpenAPI document which query parameters an address takes.</summary>
/// <param name="Parameters">Its table.</param>
public sealed record ParameterMetadata(IReadOnlyList<ParameterDefinition> Parameters);
