using System.Text.Json;

namespace NewsSearch.Benchmarks.Relevance;

/// <summary>A query whose right answers are known.</summary>
/// <param name="Qid">Its name in the set.</param>
/// <param name="Type">The kind of query, such as <c>quote</c>.</param>
/// <param name="Lang">The language it is written in.</param>
/// <param name="Text">What is asked.</param>
/// <param name="TargetLang">The language of the articles asked for.</param>
/// <param name="Relevant">Ids of the right answers, at least one.</param>
internal sealed record JudgedQuery(string Qid, string Type, string Lang, string Text, string TargetLang, IReadOnlyList<string> Relevant)
{
    /// <summary>Ids that are no answer and no mistake: passed over.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>Ids of the same article in the language of the query; passed over where the other language is asked for.</summary>
    public IReadOnlyList<string> SameLangRelevant { get; init; } = [];

    /// <summary>Type and direction, as the tables name them.</summary>
    public string Class => $"{Type} {Lang}-{TargetLang}";

    /// <summary>The queries of a file with one JSON object a line.</summary>
    public static IEnumerable<JudgedQuery> Read(string path) =>
        File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => JsonSerializer.Deserialize<JudgedQuery>(line, Json)!);

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}
