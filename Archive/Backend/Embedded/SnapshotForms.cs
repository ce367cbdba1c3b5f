using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>All forms of the articles of a snapshot.</summary>
internal static class SnapshotForms
{
    /// <summary>Each folded form of headline and text once, with the articles of the field that has most of it. Read as they are asked for.</summary>
    public static IEnumerable<(string Form, long Articles)> Of(Snapshot snapshot, CancellationToken cancellation)
    {
        var forms = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var field in ArticleSchema.AllText)
        {
            foreach (var (form, articles) in snapshot.Terms(field.Field, TermSpace.Surface))
            {
                cancellation.ThrowIfCancellationRequested();
                forms[form] = Math.Max(forms.GetValueOrDefault(form), articles);
            }
        }

        return forms.Select(form => (form.Key, form.Value));
    }
}
