using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.Backend;

/// <summary>Any of these values of a field, each exactly; <see cref="None"/> stands for articles without one.</summary>
internal sealed record ValueFilter(ValueField Field, IReadOnlyList<string> Values)
{
    /// <summary>The value that stands for having none.</summary>
    public const string None = "_none";
}
