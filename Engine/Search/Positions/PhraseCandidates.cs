using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Plans;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>Documents that hold all terms of a phrase, wherever they stand: one at a time, or those that one block of each term has in common.</summary>
internal sealed class PhraseCandidates : DocIterator
{
    /// <summary>Steps between one look at the stop signal and the next.</summary>
    private const int StepsPerLook = 16;

    private readonly PhraseTerm[] _terms;
    private readonly PhraseTerm _first;
    private readonly PhraseTerm _second;
    private readonly StopSignal? _stop;
    private readonly PhraseScratch _scratch;
    private readonly byte[] _inFirst;
    private readonly byte[] _inSecond;
    private int _found;
    private int _looked;
    private int _steps;

    /// <summary>Of two or more terms, the rarest first.</summary>
    public PhraseCandidates(PhraseTerm[] terms, PhraseScratch scratch, StopSignal? stop)
    {
        _terms = terms;
        _stop = stop;
        (_first, _second) = (terms[0], terms[1]);
        _scratch = scratch;
        (_inFirst, _inSecond) = scratch.Found;
    }

    /// <inheritdoc/>
    public override long Cost => _first.DocFreq;

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
                doc = other == End || ShouldStop() ? End : _first.Seek(other);
                agreed = 1;
            }
        }

        return Doc = doc;
    }

    /// <summary>Whether to give up, as the search has no time left; looks every now and then.</summary>
    public bool ShouldStop() => ++_steps % StepsPerLook == 0 && _stop?.ShouldStop() == true;

    /// <summary>
    /// Goes to the next blocks of the two rarest terms that hold documents from <paramref name="from"/> on, and finds those that they have in common below
    /// <paramref name="to"/>, for <see cref="NextCommon"/> to give. Returns from where to go on: at or behind <paramref name="to"/> after the last.
    /// </summary>
    /// <remarks>This is instead of <see cref="SeekCandidate"/>, and leaves <see cref="DocIterator.Doc"/> where it is, which must be before <paramref name="to"/>.</remarks>
    public int FindNext(int from, int to, WantedDocs wanted)
    {
        (_found, _looked) = (0, 0);
        var lead = _first.Seek(from);
        if (lead >= to || !_second.SeekBlock(lead))
        {
            return Math.Max(lead, to);
        }

        var before = _first.Index;
        var docs = _first.Docs[before..];
        var end = (int)Math.Min(to, _second.LastOfBlock + 1L);
        (_found, var passed) = _second.FindIn(docs, end, _inFirst, _inSecond);
        for (var i = 0; i < _found; i++)
        {
            _inFirst[i] += (byte)before;
        }

        if (wanted.HasBits)
        {
            Keep(wanted);
        }

        return passed < docs.Length ? docs[passed] : docs[^1] + 1;
    }

    /// <summary>
    /// Gives those of the documents found that stand in all other terms, too: the next ones that one block of each of these has. Returns how many they are, to be found in the current
    /// blocks at <see cref="Indexes"/>; 0 after the last.
    /// </summary>
    public int NextCommon()
    {
        if (_terms.Length == 2)
        {
            var count = _found - _looked;
            _looked = _found;
            return count;
        }

        while (_looked < _found)
        {
            var end = MoveOthers(_first.Docs[_inFirst[_looked]]);
            if (end < 0)
            {
                return 0;
            }

            var count = Take(end);
            for (var term = 2; term < _terms.Length && count > 0; term++)
            {
                var before = count;
                (count, _) = _terms[term].FindIn(_scratch.Docs.AsSpan(0, before), end, _scratch.Places, Indexes(term));
                if (count < before)
                {
                    KeepPlaces(term, count);
                }
            }

            if (count > 0)
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>Where the documents that <see cref="NextCommon"/> gave stand in the current block of a term, by its place among the terms.</summary>
    public byte[] Indexes(int term) => _terms.Length > 2 ? _scratch.Indexes(term) : term == 0 ? _inFirst : _inSecond;

    /// <summary>Keeps of <paramref name="count"/> documents that <see cref="NextCommon"/> gave those that are wanted for the rarest term's and the next one's frequencies; returns how many.</summary>
    public int Keep(int count, WantedDocs wanted)
    {
        var docs = _first.Docs;
        var ofFirst = _first.Frequencies;
        var ofSecond = _second.Frequencies;
        var (inFirst, inSecond) = (Indexes(0), Indexes(1));
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            var (first, second) = (inFirst[i], inSecond[i]);
            (inFirst[kept], inSecond[kept]) = (first, second);
            for (var term = 2; term < _terms.Length; term++)
            {
                Indexes(term)[kept] = Indexes(term)[i];
            }

            kept += wanted.Contains(docs[first], Math.Min(ofFirst[first], ofSecond[second])) ? 1 : 0;
        }

        return kept;
    }

    /// <summary>Keeps of the documents found those that are wanted.</summary>
    private void Keep(WantedDocs wanted)
    {
        var docs = _first.Docs;
        var kept = 0;
        for (var i = 0; i < _found; i++)
        {
            (_inFirst[kept], _inSecond[kept]) = (_inFirst[i], _inSecond[i]);
            kept += wanted.Contains(docs[_inFirst[i]]) ? 1 : 0;
        }

        _found = kept;
    }

    /// <summary>Moves all other terms to the block that may have a document; returns the end of the first of them that ends, or -1 if there is no such block.</summary>
    private int MoveOthers(int doc)
    {
        var end = End;
        for (var term = 2; term < _terms.Length; term++)
        {
            if (!_terms[term].SeekBlock(doc))
            {
                return -1;
            }

            end = Math.Min(end, _terms[term].LastOfBlock + 1);
        }

        return end;
    }

    /// <summary>Takes the next of the documents found that lie before <paramref name="end"/>; returns how many they are.</summary>
    private int Take(int end)
    {
        var docs = _first.Docs;
        var (taken, inFirst, inSecond) = (_scratch.Docs, Indexes(0), Indexes(1));
        var count = 0;
        for (; _looked < _found && docs[_inFirst[_looked]] < end; _looked++)
        {
            taken[count] = docs[_inFirst[_looked]];
            inFirst[count] = _inFirst[_looked];
            inSecond[count++] = _inSecond[_looked];
        }

        return count;
    }

    /// <summary>Keeps of what was taken that which a term has, too.</summary>
    private void KeepPlaces(int term, int count)
    {
        var places = _scratch.Places.AsSpan(0, count);
        for (var earlier = 0; earlier < term; earlier++)
        {
            var indexes = Indexes(earlier);
            for (var i = 0; i < places.Length; i++)
            {
                indexes[i] = indexes[places[i]];
            }
        }

        var docs = _scratch.Docs;
        for (var i = 0; i < places.Length; i++)
        {
            docs[i] = docs[places[i]];
        }
    }
}
