using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Columns;

namespace NewsSearch.Engine.Checking;

/// <summary>Verifies terms, postings, norms and totals of a text field.</summary>
internal sealed class TextFieldCheck(SegmentReader segment, int field, Action<string> report, CancellationToken cancellation)
{
    private readonly long[] _lengths = new long[segment.DocCount];

    /// <summary>Reports what is wrong.</summary>
    public void Run()
    {
        var spaces = segment.Schema.Fields[field].Spaces;
        foreach (var space in SegmentFiles.Spaces)
        {
            if (spaces.HasFlag(space) && !CheckSpace(space))
            {
                return;
            }
        }

        CheckNorms(countsTokens: spaces.HasFlag(TermSpace.Surface));
    }

    private bool CheckSpace(TermSpace space)
    {
        var dictionary = segment.Terms(field, space);
        var terms = dictionary.Seek([]);
        var order = new TermOrder(segment, $"field {field}, {space}");
        var postings = new PostingsCheck(segment, field, text: true, report);
        var selections = new SelectionCheck(segment, field, report);
        Action<int, int> use = space == TermSpace.Surface ? (doc, frequency) => _lengths[doc] += frequency : (_, _) => { };
        while (terms.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            order.Check(terms, dictionary);
            var name = System.Text.Encoding.UTF8.GetString(terms.Term);
            if (!postings.Run(name, terms.Entry, use) || !selections.Run(name, terms.Lemma, terms.Entry))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Every token has one surface form, so their occurrences in a document are its length.</summary>
    private void CheckNorms(bool countsTokens)
    {
        var norms = segment.Norms(field, 0, segment.DocCount);
        var total = 0L;
        var documents = 0;
        for (var doc = 0; doc < norms.Length; doc++)
        {
            documents += norms[doc] > 0 ? 1 : 0;
            total += countsTokens ? _lengths[doc] : NormCode.Decode(norms[doc]);
            if (countsTokens && NormCode.Encode((int)Math.Min(_lengths[doc], int.MaxValue)) != norms[doc])
            {
                report($"field {field}: document {doc} has {_lengths[doc]} tokens, its norm {norms[doc]} says {NormCode.Decode(norms[doc])}");
                return;
            }
        }

        if (documents != segment.DocsWithField(field) || (countsTokens ? total != segment.TotalLength(field) : total > segment.TotalLength(field)))
        {
            report($"field {field}: {segment.TotalLength(field)} tokens in {segment.DocsWithField(field)} documents were expected, {total} in {documents} were found");
        }
    }
}
