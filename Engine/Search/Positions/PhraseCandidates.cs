using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Plans;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>Documents that hold all terms of a phrase, wherever they stand: one at a time, or those that one block of each of the two rarest terms has in common.</summary>
internal sealed class PhraseCandidates : DocIterator
{
    /// <summary>Steps between one look at the stop signal and the next.</summary>
    private const int StepsPerLook = 16;

    private readonly PhraseTerm[] _terms;
    private readonly PhraseTerm _first;
    private readonly PhraseTerm _second;
    private readonly StopSignal? _stop;
    private int _steps;

    /// <summary>Of two or more terms, the rarest first.</summary>
    public PhraseCandidates(PhraseTerm[] terms, PhraseScratch scratch, StopSignal? stop)
    {
        _terms = terms;
        _stop = stop;
        (_first, _second) = (terms[0], terms[1]);
        (InFirst, InSecond) = scratch.Found;
    }

    /// <inheritdoc/>
    public override long Cost => _first.DocFreq;

    /// <summary>How many documents <see cref="FindNext"/> found.</summary>
    public int Found { get; private set; }

    /// <summary>Where each of them stands in the current block of the rarest term.</summary>
    public byte[] InFirst { get; }

    /// <summary>Where it stands in that of the second term.</summary>
    public byte[] InSecond { get; }

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
    /// Goes to the next blocks of the two rarest terms that hold documents from <paramref name="from"/> on, and finds those wanted that they have in common below
    /// <paramref name="to"/>. Returns from where to go on: at or behind <paramref name="to"/> after the last.
    /// </summary>
    /// <remarks>This is instead of <see cref="SeekCandidate"/>, and leaves <see cref="DocIterator.Doc"/> where it is, which must be before <paramref name="to"/>.</remarks>
    public int FindNext(int from, int to, WantedDocs wanted)
    {
        Found = 0;
        var lead = _first.Seek(from);
        if (lead >= to || !_second.SeekBlock(lead))
        {
            return Math.Max(lead, to);
        }

        var before = _first.Index;
        var docs = _first.Docs[before..];
        var end = (int)Math.Min(to, _second.LastOfBlock + 1L);
        (Found, var passed) = _second.FindIn(docs, end, InFirst, InSecond);
        for (var i = 0; i < Found; i++)
        {
            InFirst[i] += (byte)before;
        }

        if (wanted.HasBits)
        {
            Keep(wanted);
        }
        else if (wanted.HasFrequencies && Found > 0)
        {
            KeepByFrequency(wanted);
        }

        return passed < docs.Length ? docs[passed] : docs[^1] + 1;
    }

    /// <summary>Keeps of the documents found those that are wanted.</summary>
    private void Keep(WantedDocs wanted)
    {
        var docs = _first.Docs;
        var kept = 0;
        for (var i = 0; i < Found; i++)
        {
            (InFirst[kept], InSecond[kept]) = (InFirst[i], InSecond[i]);
            kept += wanted.Contains(docs[InFirst[i]]) ? 1 : 0;
        }

        Found = kept;
    }

    /// <summary>Keeps of the documents found those that are wanted for the frequencies of both terms.</summary>
    private void KeepByFrequency(WantedDocs wanted)
    {
        var docs = _first.Docs;
        var ofFirst = _first.Frequencies;
        var ofSecond = _second.Frequencies;
        var kept = 0;
        for (var i = 0; i < Found; i++)
        {
            var (first, second) = (InFirst[i], InSecond[i]);
            (InFirst[kept], InSecond[kept]) = (first, second);
            kept += wanted.Contains(docs[first], Math.Min(ofFirst[first], ofSecond[second])) ? 1 : 0;
        }

        Found = kept;
    }
}
