using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsSearch.Archive.Writing;
using NewsSearch.Indexer.Indexing;

namespace NewsSearch.Indexer.Reporting;

/// <summary>Generated JSON code of what <c>--json</c> prints.</summary>
[JsonSerializable(typeof(IndexingSummary))]
[JsonSerializable(typeof(ArchiveCheck))]
[JsonSerializable(typeof(ArchiveStatistics))]
[JsonSerializable(typeof(AnalyzedLine))]
[JsonSerializable(typeof(LearningReport))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>Indented, and letters outside ASCII as they are: it is printed, not put into a page.</summary>
    public static ReportJson Indented { get; } = new(Settings(indented: true));

    /// <summary>The same, an object a line.</summary>
    public static ReportJson OneLine { get; } = new(Settings(indented: false));

    private static JsonSerializerOptions Settings(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = indented,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
