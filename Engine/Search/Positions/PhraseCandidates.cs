using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>Documents that hold all terms of a phrase, wherever they stand: one at a time, or those that two blocks of the rarest terms have in common.</summary>
internal sealed class PhraseCandidates : DocIterator
{
    private readonly PhraseTerm[] _terms;
    private readonly PhraseTerm _first;
    private readonly PhraseTerm _second;
    private readonly byte[] _inFirst = new byte[PostingsCursor.BlockSize];
    private readonly byte[] _inSecond = new byte[PostingsCursor.BlockSize];
    private int _base;

    /// <summary>Of two or more terms, the rarest first.</summary>
    public PhraseCandidates(PhraseTerm[] terms)
    {
        _terms = terms;
        (_first, _second) = (terms[0], terms[1]);
    }

    /// <inheritdoc/>
    public override long Cost => _first.DocFreq;

    /// <summary>How many documents <see cref="FindNext"/> found that hold the two rarest terms.</summary>
    public int Found { get; private set; }

    /// <inheritdoc/>
    public override int SeekCandidate(int target)
    {
        var doc = _first.Seek(target);
        for (var agreed = 1; doc != End && agreed < _terms.Length;)
        {
            var other = _terms[agreed].Seek(doc);
            if (other == doc)
            {
                agreed++;
            }
            else
            {
                doc = other == End ? End : _first.Seek(other);
                agreed = 1;
            }
        }

        return Doc = doc;
    }

    /// <summary>
    /// Goes to the next blocks of the two rarest terms that hold documents from <paramref name="from"/> on, and finds those that they have in common below
    /// <paramref name="to"/>. Returns from where to go on: at or behind <paramref name="to"/> after the last.
    /// </summary>
    /// <remarks>This is instead of <see cref="SeekCandidate"/>, and leaves <see cref="DocIterator.Doc"/> where it is, which must be before <paramref name="to"/>.</remarks>
    public int FindNext(int from, int to)
    {
        Found = 0;
        var lead = _first.Seek(from);
        if (lead >= to || !_second.SeekBlock(lead))
        {
            return Math.Max(lead, to);
        }

        _base = _first.Index;
        var docs = _first.Docs[_base..];
        var end = (int)Math.Min(to, _second.LastOfBlock + 1L);
        (Found, var passed) = _second.FindIn(docs, end, _inFirst, _inSecond);
        return passed < docs.Length ? docs[passed] : docs[^1] + 1;
    }

    /// <summary>One of the documents found.</summary>
    public int DocAt(int found) => _first.Docs[_base + _inFirst[found]];

    /// <summary>Makes all terms look at one of the documents found; false if one lacks it. To be called in their order.</summary>
    public bool LookAt(int found)
    {
        _first.Index = _base + _inFirst[found];
        _second.Index = _inSecond[found];
        var doc = _first.Docs[_first.Index];
        for (var term = 2; term < _terms.Length; term++)
        {
            if (!_terms[term].LookAt(doc))
            {
                return false;
            }
        }

        return true;
    }
}
