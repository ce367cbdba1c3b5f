namespace NewsSearch.SearchApi.Parameters;

/// <summary>A query parameter: one entry serves reading, the hint when a name or value is wrong, and the OpenAPI description.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it means, for the OpenAPI document.</param>
public sealed record ParameterDefinition(string Name, string Description)
{
    /// <summary>The values it can have; empty if it is free text, a number or a date.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether it may be given several times.</summary>
    public bool Repeatable { get; init; }

    /// <summary>Whether a value is a comma list of <see cref="Values"/>.</summary>
    public bool List { get; init; }

    /// <summary>Least value of a number.</summary>
    public double? Minimum { get; init; }

    /// <summary>Greatest value of a number.</summary>
    public double? Maximum { get; init; }

    /// <summary>Whether a number must be whole.</summary>
    public bool WholeNumber { get; init; }

    /// <summary>What holds when it is absent, as it would be written.</summary>
    public string? Default { get; init; }

    /// <summary>Whether the value is a date.</summary>
    public bool Date { get; init; }
}
