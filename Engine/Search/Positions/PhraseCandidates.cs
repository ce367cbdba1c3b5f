using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>Documents that hold all terms of a phrase, wherever they stand: one at a time, or those that one block of each term has in common.</summary>
internal sealed class PhraseCandidates : DocIterator
{
    /// <summary>Steps between one look at the stop signal and the next.</summary>
    private const int StepsPerLook = 128;

    private readonly PhraseTerm[] _terms;
    private readonly PhraseTerm _first;
    private readonly PhraseTerm _second;
    private readonly StopSignal? _stop;
    private readonly byte[] _inFirst = new byte[PostingsCursor.BlockSize];
    private readonly byte[] _inSecond = new byte[PostingsCursor.BlockSize];
    private readonly byte[][] _indexes;
    private readonly byte[] _places;
    private readonly int[] _docs;
    private int _found;
    private int _looked;
    private int _steps;

    /// <summary>Of two or more terms, the rarest first.</summary>
    public PhraseCandidates(PhraseTerm[] terms, StopSignal? stop)
    {
        _terms = terms;
        _stop = stop;
        (_first, _second) = (terms[0], terms[1]);
        _indexes = new byte[terms.Length][];
        (_indexes[0], _indexes[1]) = (_inFirst, _inSecond);
        (_places, _docs) = ([], []);
        if (terms.Length > 2)
        {
            for (var term = 0; term < terms.Length; term++)
            {
                _indexes[term] = new byte[PostingsCursor.BlockSize];
            }

            _places = new byte[PostingsCursor.BlockSize];
            _docs = new int[PostingsCursor.BlockSize];
        }
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

        if (!wanted.IsAll)
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
                (count, _) = _terms[term].FindIn(_docs.AsSpan(0, count), end, _places, _indexes[term]);
                for (var earlier = 0; earlier < term; earlier++)
                {
                    Keep(_indexes[earlier], count);
                }

                for (var i = 0; i < count; i++)
                {
                    _docs[i] = _docs[_places[i]];
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
    public byte[] Indexes(int term) => _indexes[term];

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
        var count = 0;
        for (; _looked < _found && docs[_inFirst[_looked]] < end; _looked++)
        {
            _docs[count] = docs[_inFirst[_looked]];
            _indexes[0][count] = _inFirst[_looked];
            _indexes[1][count++] = _inSecond[_looked];
        }

        return count;
    }

    private void Keep(byte[] indexes, int count)
    {
        for (var i = 0; i < count; i++)
        {
            indexes[i] = indexes[_places[i]];
        }
    }
}
