using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Checking;

/// <summary>A thing that is wrong with an index.</summary>
/// <param name="File">The file.</param>
/// <param name="OffsetInFile">Where in it, or -1 if it is not at one place.</param>
/// <param name="Problem">What was expected, and what was found.</param>
public sealed record IndexProblem(string File, long OffsetInFile, string Problem)
{
    /// <summary>What a reader threw.</summary>
    internal static IndexProblem Of(CorruptIndexException damage) => new(damage.File, damage.OffsetInFile, damage.Message);
}
