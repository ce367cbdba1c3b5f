using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Writing;

/// <summary>What a writer finds when it opens an index.</summary>
/// <param name="Generation">The newest committed generation, or -1 if there is none.</param>
/// <param name="TakenOver">Its commit if the writer goes on from there; null if it starts empty.</param>
/// <param name="NextSegment">The first number that no file of the index has.</param>
/// <param name="Segments">The segments of the commit that is taken over, open.</param>
internal sealed record LastCommit(long Generation, CommitFile? TakenOver, long NextSegment, IReadOnlyList<SegmentView> Segments)
{
    /// <summary>Opens the newest commit.</summary>
    /// <exception cref="SchemaMismatchException">The index has other fields or was made with another analysis.</exception>
    /// <exception cref="CorruptIndexException">The newest generation is damaged.</exception>
    public static LastCommit Open(IndexDirectory directory, IndexSchema schema, bool startEmpty)
    {
        // Also after files that a crash left behind: a reader of this process may still have them open.
        var nextSegment = 1 + directory.List().Select(IndexFiles.SegmentNumberOf).DefaultIfEmpty(0).Max();
        nextSegment = Math.Max(1, nextSegment);
        var generation = IndexFiles.NewestGeneration(directory);
        if (generation < 0)
        {
            return new LastCommit(generation, null, nextSegment, []);
        }

        var commit = CommitFile.Read(directory, generation);
        nextSegment = Math.Max(nextSegment, commit.NextSegment);
        if (startEmpty)
        {
            return new LastCommit(generation, null, nextSegment, []);
        }

        return SchemaRules.Difference(commit.Schema, schema) is { } difference
            ? throw new SchemaMismatchException($"The index at {directory.Location} does not fit: {difference}.")
            : new LastCommit(generation, commit, nextSegment, CommittedState.OpenSegments(directory, commit));
    }
}
