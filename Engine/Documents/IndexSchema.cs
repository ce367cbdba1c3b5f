using NewsSearch.Analyzers;

namespace NewsSearch.Engine.Documents;

/// <summary>The fields of an index and the analysis that it was made with. Written into every commit.</summary>
/// <param name="Fields">All fields; a field's place in the list is its number in the files.</param>
/// <param name="AnalysisVersion">The analyzer's version stamp (<c>IAnalyzer.Version</c>).</param>
/// <remarks>
/// Every document also has a key (unique text), a sort key (a 64-bit integer or none: documents are numbered by it inside a
/// segment) and a stored payload; these are not fields. Schemas compare their lists of fields by reference.
/// </remarks>
public sealed record IndexSchema(IReadOnlyList<FieldDefinition> Fields, string AnalysisVersion)
{
    /// <summary>The schema of an index that is made with <paramref name="analyzer"/>.</summary>
    /// <param name="analyzer">What <c>IndexWriter.Open</c> is given, too.</param>
    /// <param name="fields">The fields, in an order that stays.</param>
    public static IndexSchema For(IAnalyzer analyzer, params ReadOnlySpan<FieldDefinition> fields)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        return new IndexSchema(fields.ToArray(), analyzer.Version);
    }

    /// <summary>Number of the field called <paramref name="name"/>, or -1.</summary>
    internal int NumberOf(string name)
    {
        for (var number = 0; number < Fields.Count; number++)
        {
            if (string.Equals(Fields[number].Name, name, StringComparison.Ordinal))
            {
                return number;
            }
        }

        return -1;
    }
}
