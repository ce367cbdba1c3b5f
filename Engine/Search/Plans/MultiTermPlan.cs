using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Scoring;
using NewsSearch.Engine.Search.Terms;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Dictionary;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>
/// Documents with any term of a set. All of its terms are found, once a segment. The lists of few are read side by side, so that a search that ends early reads little
/// of each; those of many are marked in one bit set, once a segment.
/// </summary>
internal sealed class MultiTermPlan(SearchContext context, string description, IReadOnlyList<WeightedField> fields, TermSpace space, TermSet terms)
    : ConstantPlan(context)
{
    /// <summary>Up to so many lists are read side by side: each costs something for every window that is looked at.</summary>
    private const int MaxSideBySide = 64;

    private readonly FoundTerms?[] _found = new FoundTerms?[context.Segments.Count];
    private readonly (ulong[] Bits, int Count)?[] _marked = new (ulong[], int)?[context.Segments.Count];

    /// <inheritdoc/>
    public override int Count(int segment)
    {
        var found = Find(segment);
        return found.Lists.Count switch
        {
            0 => found.Documents.Length,
            1 when found.Documents.Length == 0 => found.Lists[0].Entry.DocFreq,
            <= MaxSideBySide => -1,
            _ => Mark(segment).Count,
        };
    }

    /// <inheritdoc/>
    protected override DocIterator? OpenMatches(int segment)
    {
        var found = Find(segment);
        return found.Lists.Count <= MaxSideBySide ? OpenSideBySide(segment, found) : new BitSetIterator(Mark(segment).Bits, Mark(segment).Count);
    }

    /// <inheritdoc/>
    protected override string Describe() => description;

    private DocIterator? OpenSideBySide(int segment, FoundTerms found)
    {
        var single = found.Documents.Length > 0 ? 1 : 0;
        var iterators = new DocIterator[found.Lists.Count + single];
        if (single > 0)
        {
            iterators[0] = new ListIterator(found.Documents);
        }

        for (var i = 0; i < found.Lists.Count; i++)
        {
            iterators[single + i] = new PostingIterator(Context.OpenPostings(segment, found.Lists[i].Field, found.Lists[i].Entry));
        }

        return iterators.Length switch { 0 => null, 1 => iterators[0], _ => new Disjunction(iterators) };
    }

    private (ulong[] Bits, int Count) Mark(int segment)
    {
        if (_marked[segment] is { } known)
        {
            return known;
        }

        var reader = Context.Reader(segment);
        var bits = new ulong[Bits.Words(reader.DocCount)];
        foreach (var doc in Find(segment).Documents)
        {
            Bits.Set(bits, doc);
        }

        foreach (var (field, entry) in Find(segment).Lists)
        {
            if (Context.Stop.ShouldStop())
            {
                break;
            }

            var postings = reader.OpenPostings(field, entry);
            postings.OrInto(bits, 0, reader.DocCount);
            postings.Release();
        }

        var marked = (bits, Bits.Count(bits));
        _marked[segment] = marked;
        return marked;
    }

    private FoundTerms Find(int segment)
    {
        if (_found[segment] is { } known)
        {
            return known;
        }

        var found = new FoundTerms(Context.Reader(segment));
        foreach (var field in fields)
        {
            var dictionary = Context.Reader(segment).Terms(field.Number, space);
            if (terms.HoldsWholeRun)
            {
                FindRun(dictionary, field.Number, terms.Run(dictionary), found);
            }
            else
            {
                var walk = terms.Walk(dictionary, Context.Stop);
                while (walk.Next())
                {
                    found.Add(field.Number, walk.Entry);
                }
            }
        }

        found.Finish();
        return _found[segment] = found;
    }

    /// <summary>Takes what a dictionary knows of a run of its terms, without reading these.</summary>
    private void FindRun(TermDictionary dictionary, int field, TermRun run, FoundTerms found)
    {
        Span<TermEntry> entries = stackalloc TermEntry[TermDictionaryWriter.BlockSize];
        for (var from = run.From; from < run.To && !Context.Stop.ShouldStop();)
        {
            var (block, index) = Math.DivRem(from, TermDictionaryWriter.BlockSize);
            var some = entries[..Math.Min(run.To - from, TermDictionaryWriter.BlockSize - index)];
            dictionary.ReadEntries(block, index, some);
            foreach (ref readonly var entry in some)
            {
                found.Add(field, entry);
            }

            from += some.Length;
        }
    }

    /// <summary>The terms of a segment: where their lists are, and the documents of those that have one document and so no list.</summary>
    private sealed class FoundTerms(SegmentReader reader)
    {
        private int[] _documents = [];
        private int _count;

        public List<(int Field, TermEntry Entry)> Lists { get; } = [];

        /// <summary>Ascending, each once.</summary>
        public int[] Documents => _documents;

        public void Add(int field, in TermEntry entry)
        {
            if (entry.DocFreq > 1 || entry.PostingsOffset >= reader.DocCount)
            {
                // What is out of range is found damaged where it is opened.
                Lists.Add((field, entry));
                return;
            }

            if (_count == _documents.Length)
            {
                Array.Resize(ref _documents, Math.Max(16, _count * 2));
            }

            _documents[_count++] = (int)entry.PostingsOffset;
        }

        public void Finish()
        {
            var documents = _documents.AsSpan(0, _count);
            documents.Sort();
            var kept = 0;
            for (var i = 0; i < documents.Length; i++)
            {
                if (kept == 0 || documents[i] != documents[kept - 1])
                {
                    documents[kept++] = documents[i];
                }
            }

            _documents = _documents[..kept];
        }
    }
}
