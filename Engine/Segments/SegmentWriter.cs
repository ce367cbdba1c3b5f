using System.Diagnostics;
using NewsSearch.Engine.Segments.Columns;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Segments.Stored;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments;

/// <summary>Writes the files of one segment.</summary>
internal static class SegmentWriter
{
    /// <summary>Writes all documents of <paramref name="source"/> as segment <paramref name="name"/>. Not synced. On failure the caller deletes the files.</summary>
    /// <param name="directory">Where.</param>
    /// <param name="name">Its name.</param>
    /// <param name="source">The documents.</param>
    /// <param name="models">The models of stored payloads that the writer has in use.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="wrap">Puts something around every file.</param>
    /// <returns>What a commit records of it.</returns>
    public static SegmentInfo Write(IndexDirectory directory, string name, SegmentSource source, StoredModels models, CancellationToken cancellation, Func<IndexOutput, IndexOutput>? wrap = null)
    {
        Debug.Assert(source.DocCount > 0, "a segment has a document");
        var names = SegmentFiles.Names(name);
        var outputs = new List<IndexOutput>();
        try
        {
            for (var place = 0; place < names.Length; place++)
            {
                var output = directory.Create(names[place], SegmentFiles.Kinds[place]);
                outputs.Add(wrap is null ? output : wrap(output));
            }

            var columns = new ColumnsWriter(outputs[SegmentFiles.Columns], source);
            var terms = new TermsWriter(outputs[SegmentFiles.Terms], outputs[SegmentFiles.Postings], outputs[SegmentFiles.Positions], source, cancellation);
            for (var field = 0; field < source.Schema.Fields.Count; field++)
            {
                WriteField(source, field, columns, terms);
                cancellation.ThrowIfCancellationRequested();
            }

            var keys = new KeyList(source);
            terms.WriteKeys(keys);
            WriteStored(outputs[SegmentFiles.Stored], source, keys, models.Choose(source, cancellation), cancellation);
            terms.Finish();
            columns.Finish();
            var bytes = outputs.Sum(output => FileFooter.FileLength(output.Position));
            return new SegmentInfo(name, source.DocCount, columns.MinSortKey, columns.MaxSortKey, bytes);
        }
        finally
        {
            foreach (var output in outputs)
            {
                output.Dispose();
            }
        }
    }

    private static void WriteField(SegmentSource source, int field, ColumnsWriter columns, TermsWriter terms)
    {
        switch (source.Schema.Fields[field].Kind)
        {
            case Documents.FieldKind.Text:
                var norms = columns.WriteNorms(field, out var docsWithField);
                terms.WriteText(field, norms, docsWithField);
                break;
            case Documents.FieldKind.Keyword:
                var column = new KeywordColumnWriter();
                var valueCount = terms.WriteKeywords(field, column);
                columns.WriteKeywords(column, valueCount);
                break;
            default:
                columns.WriteNumbers(field);
                break;
        }
    }

    private static void WriteStored(IndexOutput output, SegmentSource source, KeyList keys, StoredModel? model, CancellationToken cancellation)
    {
        var stored = new StoredWriter(output, model);
        var isCoded = model is not null && model == source.StoredModel;
        for (var doc = 0; doc < source.DocCount; doc++)
        {
            if (doc % 1024 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (isCoded && source.TryGetCode(doc, out var code, out var length))
            {
                stored.Add(keys[doc], length, code);
            }
            else
            {
                stored.Add(keys[doc], source.Stored(doc));
            }
        }

        stored.Finish();
    }
}
