using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Checking;

/// <summary>Verifies that surface forms belong to lemmas that there are, and that a form which selects from its lemma's positions stands only where the lemma does.</summary>
internal sealed class SelectionCheck(SegmentReader segment, int field, Action<string> report)
{
    private readonly TermDictionary _lemmas = segment.Terms(field, TermSpace.Lemma);

    /// <summary>Checks a form, whose postings are sound; false if something is wrong, which has been reported.</summary>
    /// <param name="name">The form, for reports.</param>
    /// <param name="lemma">The place of its lemma, or -1.</param>
    /// <param name="entry">What the dictionary says of it.</param>
    public bool Run(string name, int lemma, TermEntry entry)
    {
        if (lemma >= _lemmas.Count)
        {
            return Report($"'{name}' belongs to lemma {lemma} of {_lemmas.Count}");
        }

        return !entry.IsSelection || IsPart(name, segment.OpenPostings(field, entry), segment.OpenPostings(field, _lemmas.EntryAt(lemma)));
    }

    private static bool Contains(ReadOnlySpan<int> all, ReadOnlySpan<int> some)
    {
        foreach (var position in some)
        {
            var at = all.BinarySearch(position);
            if (at < 0)
            {
                return false;
            }

            all = all[(at + 1)..];
        }

        return true;
    }

    private bool IsPart(string name, PostingsCursor form, PostingsCursor lemma)
    {
        while (form.NextBlock())
        {
            for (var i = 0; i < form.Docs.Length; i++)
            {
                var doc = form.Docs[i];
                var at = lemma.SeekBlock(doc) ? lemma.Docs.BinarySearch(doc) : -1;
                if (at < 0 || !Contains(lemma.Positions(at), form.Positions(i)))
                {
                    return Report($"'{name}' stands in document {doc} where its lemma does not");
                }
            }
        }

        return true;
    }

    private bool Report(string problem)
    {
        report($"field {field}: {problem}");
        return false;
    }
}
