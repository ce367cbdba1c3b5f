namespace NewsSearch.Engine.Search.Scoring;

/// <summary>A field of the schema, by number, and what an occurrence in it counts.</summary>
/// <param name="Number">Its place in the schema.</param>
/// <param name="Name">Its name.</param>
/// <param name="Weight">What an occurrence counts.</param>
internal readonly record struct WeightedField(int Number, string Name, float Weight);
