using System.Buffers;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Writing;

/// <summary>What makes files an index: one generation's schema and segments. <c>generation-N.commit</c></summary>
/// <remarks>
/// <code>
/// Commit = Generation Epoch NextSegment Text(AnalysisVersion) FieldCount Field* SegmentCount Segment*
///   Generation   : i64 LE   the N of the file's name
///   Epoch        : u64 LE   random; tells this state from one of the same number that a crash took back
///   NextSegment  : i64 LE   the number of the next segment to be written; above those of all segments here
///   FieldCount   : i32 LE
/// Field = Text(Name) Kind Spaces
///   Kind         : u8       FieldKind
///   Spaces       : u8       TermSpace flags; 0 for other kinds than text
///   SegmentCount : i32 LE
/// Segment = Text(Name) DocCount MinSortKey MaxSortKey Bytes DeletesGeneration
///   DocCount     : i32 LE   from 1, deleted documents included
///   MinSortKey   : i64 LE   9223372036854775807 if no document has a sort key
///   MaxSortKey   : i64 LE   -9223372036854775808 if none has
///   Bytes        : i64 LE   size of the segment's files, deletes apart
///   DeletesGeneration : i64 LE   the G of NAME-gG.deletes, up to Generation; -1 if no document is deleted
/// Text = Length Utf8
///   Length       : i32 LE   bytes
/// </code>
/// The order of fields and segments is meant: a field's place is its number in the segments' files. Nothing follows the last segment.
/// </remarks>
/// <param name="Generation">Number of the state.</param>
/// <param name="Epoch">See above.</param>
/// <param name="NextSegment">See above.</param>
/// <param name="Schema">Fields and analysis.</param>
/// <param name="Segments">The segments.</param>
internal sealed record CommitFile(long Generation, ulong Epoch, long NextSegment, IndexSchema Schema, IReadOnlyList<CommittedSegment> Segments)
{
    private const int MaxTextBytes = 4096;

    /// <summary>Names of all files that this generation consists of, but the commit's own.</summary>
    public IEnumerable<string> FileNames() =>
        Segments.SelectMany(segment => SegmentFiles.Names(segment.Info.Name).Concat(segment.DeletesName is { } deletes ? [deletes] : []));

    /// <summary>Writes this under the name <paramref name="name"/>, not synced.</summary>
    public void Write(IndexDirectory directory, string name)
    {
        var bytes = new ArrayBufferWriter<byte>();
        bytes.PutInt64(Generation);
        bytes.PutInt64(unchecked((long)Epoch));
        bytes.PutInt64(NextSegment);
        bytes.PutText(Schema.AnalysisVersion);
        bytes.PutInt32(Schema.Fields.Count);
        foreach (var field in Schema.Fields)
        {
            bytes.PutText(field.Name);
            bytes.PutByte((byte)field.Kind);
            bytes.PutByte((byte)field.Spaces);
        }

        bytes.PutInt32(Segments.Count);
        foreach (var (info, deletesGeneration) in Segments)
        {
            bytes.PutText(info.Name);
            bytes.PutInt32(info.DocCount);
            bytes.PutInt64(info.MinSortKey);
            bytes.PutInt64(info.MaxSortKey);
            bytes.PutInt64(info.Bytes);
            bytes.PutInt64(deletesGeneration);
        }

        using var output = directory.Create(name, FileKind.Commit);
        output.Write(bytes.WrittenSpan);
        output.Finish();
    }

    /// <summary>Reads the commit of a generation.</summary>
    /// <exception cref="CorruptIndexException">It is missing or damaged.</exception>
    public static CommitFile Read(IndexDirectory directory, long generation)
    {
        using var input = directory.Open(IndexFiles.Commit(generation), FileKind.Commit);
        var reader = new PayloadReader(input);
        var commit = Read(ref reader);
        if (commit.Generation != generation)
        {
            throw input.Corrupt(0, $"this is generation {commit.Generation}, not {generation}");
        }

        reader.ExpectEnd();
        return commit;
    }

    private static CommitFile Read(ref PayloadReader reader)
    {
        var generation = reader.Int64(min: 0);
        var epoch = unchecked((ulong)reader.Int64());
        var nextSegment = reader.Int64(min: 1);
        var version = reader.Text(MaxTextBytes);
        var fields = new List<FieldDefinition>();
        for (var left = reader.Int32(min: 0); left > 0; left--)
        {
            fields.Add(new FieldDefinition(reader.Text(MaxTextBytes), (FieldKind)reader.Byte(), (TermSpace)reader.Byte()));
        }

        var schema = new IndexSchema(fields, version);
        if (SchemaRules.Problem(schema) is { } problem)
        {
            throw reader.Corrupt(problem);
        }

        var segments = new List<CommittedSegment>();
        for (var left = reader.Int32(min: 0); left > 0; left--)
        {
            segments.Add(ReadSegment(ref reader, generation, nextSegment));
        }

        if (segments.DistinctBy(segment => segment.Info.Name, StringComparer.Ordinal).Count() != segments.Count)
        {
            throw reader.Corrupt("a segment is listed twice");
        }

        return new CommitFile(generation, epoch, nextSegment, schema, segments);
    }

    private static CommittedSegment ReadSegment(ref PayloadReader reader, long generation, long nextSegment)
    {
        var name = reader.Text(MaxTextBytes);
        if (IndexFiles.SegmentNumber(name) < 0 || IndexFiles.SegmentNumber(name) >= nextSegment)
        {
            throw reader.Corrupt($"'{name}' is not the name of a segment before s{nextSegment}");
        }

        var info = new SegmentInfo(name, reader.Int32(min: 1), reader.Int64(), reader.Int64(), reader.Int64(min: 0));
        if (info.MinSortKey > info.MaxSortKey && (info.MinSortKey, info.MaxSortKey) != (long.MaxValue, long.MinValue))
        {
            throw reader.Corrupt($"segment {name} has sort keys from {info.MinSortKey} to {info.MaxSortKey}");
        }

        var deletesGeneration = reader.Int64(min: -1);
        return deletesGeneration <= generation
            ? new CommittedSegment(info, deletesGeneration)
            : throw reader.Corrupt($"segment {name} has deletes of generation {deletesGeneration}, which is yet to come");
    }
}

/// <summary>A segment in a commit.</summary>
/// <param name="Info">The segment.</param>
/// <param name="DeletesGeneration">The generation whose deletes file it has, or -1.</param>
internal sealed record CommittedSegment(SegmentInfo Info, long DeletesGeneration)
{
    /// <summary>Name of its deletes file, or null.</summary>
    public string? DeletesName => DeletesGeneration < 0 ? null : IndexFiles.Deletes(Info.Name, DeletesGeneration);
}
