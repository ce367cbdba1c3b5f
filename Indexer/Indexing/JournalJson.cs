using System.Text.Json.Serialization;

namespace NewsSearch.Indexer.Indexing;

/// <summary>Generated JSON code of the journal.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JournalEntry))]
internal sealed partial class JournalJson : JsonSerializerContext;
