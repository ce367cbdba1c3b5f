using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>
/// Documents that two terms or more have in common, found before anything is scored: those of one block of the rarest after the other, with the frequency of each term.
/// </summary>
/// <param name="terms">Postings of the terms, the rarest first.</param>
/// <param name="scratch">Gives memory.</param>
internal sealed class TermIntersection(PostingsCursor[] terms, Scratch scratch)
{
    private readonly int[] _docs = scratch.RentNumbers();
    private readonly int[] _inLead = scratch.RentNumbers();
    private readonly int[] _places = scratch.RentNumbers();
    private readonly int[][] _frequencies = Array.ConvertAll(terms, _ => scratch.RentNumbers());

    /// <summary>How many were found.</summary>
    public int Count { get; private set; }

    /// <summary>The documents found, ascending; valid until the next call.</summary>
    public ReadOnlySpan<int> Docs => _docs.AsSpan(0, Count);

    /// <summary>The frequencies of one of the terms, beside <see cref="Docs"/>.</summary>
    public ReadOnlySpan<int> Frequencies(int term) => _frequencies[term].AsSpan(0, Count);

    /// <summary>
    /// Finds the documents in [<paramref name="from"/>, <paramref name="to"/>) that stand in the first block of the rarest term that has any there, and in the lists of all others. Returns
    /// from where to go on: at or behind <paramref name="to"/> after the last.
    /// </summary>
    public int Next(int from, int to)
    {
        Count = 0;
        var lead = terms[0];
        if (!lead.SeekBlock(from))
        {
            return to;
        }

        var block = lead.Docs;
        var last = block[^1];
        var first = block[0] < from ? PostingBlock.LowerBound(block, from) : 0;
        var end = last < to ? block.Length : PostingBlock.LowerBound(block, to);
        Count = end - first;
        block[first..end].CopyTo(_docs);
        for (var i = 0; i < Count; i++)
        {
            _inLead[i] = first + i;
        }

        for (var term = 1; term < terms.Length && Count > 0; term++)
        {
            Keep(term, PostingsProbe.Look(terms[term], Docs, _places, _frequencies[term]));
        }

        if (Count > 0)
        {
            var ofLead = lead.Frequencies;
            for (var i = 0; i < Count; i++)
            {
                _frequencies[0][i] = ofLead[_inLead[i]];
            }
        }

        return last < to - 1 ? last + 1 : to;
    }

    /// <summary>Keeps the documents that a term was found to have; its own frequencies stand beside these already.</summary>
    private void Keep(int term, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var place = _places[i];
            _docs[i] = _docs[place];
            _inLead[i] = _inLead[place];
            for (var before = 1; before < term; before++)
            {
                _frequencies[before][i] = _frequencies[before][place];
            }
        }

        Count = count;
    }
}
