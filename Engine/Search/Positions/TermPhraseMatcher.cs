using System.Runtime.CompilerServices;
using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Plans;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>An exact phrase of two or more terms, each alone at its place: what <see cref="ExactPhraseMatcher"/> does, block by block instead of document by document.</summary>
internal sealed class TermPhraseMatcher : PositionMatcher
{
    private readonly PhraseTerm[] _terms;
    private readonly PhraseCandidates _candidates;
    private readonly PhraseScratch _scratch = PhraseScratch.OfThread;
    private int[] _positions = [];
    private int[] _otherPositions = [];
    private int _passed;

    /// <summary>A phrase of these terms, in any order; the array is taken over. Nothing more is found once <paramref name="stop"/> says so.</summary>
    public TermPhraseMatcher(PhraseTerm[] terms, StopSignal? stop = null)
    {
        _terms = terms;
        Array.Sort(_terms, static (one, other) => one.DocFreq.CompareTo(other.DocFreq));
        _candidates = new PhraseCandidates(_terms, _scratch, stop);
    }

    /// <inheritdoc/>
    public override DocIterator Candidates => _candidates;

    /// <inheritdoc/>
    public override float Frequency()
    {
        var positions = _terms[0].Positions.Positions;
        if (_positions.Length < positions.Length)
        {
            _positions = new int[Math.Max(positions.Length, 2 * _positions.Length)];
        }

        var count = PositionPairs.Keep(positions, _terms[1].Positions, Distance(1), _positions);
        for (var term = 2; term < _terms.Length && count > 0; term++)
        {
            count = PositionPairs.Keep(_positions.AsSpan(0, count), _terms[term].Positions, Distance(term), _positions);
        }

        return count;
    }

    /// <inheritdoc/>
    public override bool Matches() =>
        _terms.Length > 2 ? Frequency() > 0 : PositionPairs.Any(_terms[0].Positions.Positions, _terms[1].Positions, Distance(1));

    /// <inheritdoc/>
    public override int NextMatches(int from, int to, WantedDocs wanted, Span<int> docs, Span<float> frequencies)
    {
        if (_candidates.Doc >= to)
        {
            return 0;
        }

        // Blocks are looked through to their end, also behind the last match that was given.
        for (_passed = Math.Max(_passed, from); _passed < to && !_candidates.ShouldStop();)
        {
            _passed = _candidates.FindNext(_passed, to, wanted);
            var count = _candidates.Found == 0 ? 0 : Match(_candidates.Found, docs, frequencies);
            if (count > 0)
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>Gives those of so many documents in which the phrase stands; returns how many they are.</summary>
    private int Match(int common, Span<int> docs, Span<float> frequencies)
    {
        var indexes = _candidates.InFirst;
        var counts = _scratch.Counts.AsSpan(0, common);
        CountPairs(counts);
        var docsOfBlock = _terms[0].Docs;
        var count = 0;
        if (frequencies.IsEmpty)
        {
            for (var i = 0; i < counts.Length; i++)
            {
                docs[count] = docsOfBlock[indexes[i]];
                count += counts[i] > 0 ? 1 : 0;
            }

            return count;
        }

        for (var i = 0; i < counts.Length; i++)
        {
            docs[count] = docsOfBlock[indexes[i]];
            frequencies[count] = counts[i];
            count += counts[i] > 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Counts for each document how often the phrase stands there.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CountPairs(Span<int> counts)
    {
        var first = _terms[0].Gather(_candidates.InFirst.AsSpan(0, counts.Length), _scratch.Gathered[0]);
        var second = _terms[1].Gather(_candidates.InSecond.AsSpan(0, counts.Length), _scratch.Gathered[1]);
        ShortPairs.Count(first, second, Distance(1), counts);
        for (var i = 0; i < counts.Length; i++)
        {
            if (first.Counts[i] > ShortPairs.MaxCount)
            {
                counts[i] = PositionPairs.Keep(first.Of(i, ref _positions).Positions, second.Of(i, ref _otherPositions), Distance(1), _positions);
            }
        }

        if (_terms.Length > 2)
        {
            CountRest(first, second, counts);
        }
    }

    /// <summary>The same for three terms and more. Most documents do not have the first two as asked: what the others cost, which are more frequent, is spent on the rest only.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CountRest(GatheredPositions first, GatheredPositions second, Span<int> counts)
    {
        var kept = _scratch.Kept;
        var docs = _terms[0].Docs;
        kept.Clear();
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                kept.Add(i, docs[_candidates.InFirst[i]], first.Of(i, ref _positions).Positions, second.Of(i, ref _otherPositions), Distance(1));
            }
        }

        for (var term = 2; term < _terms.Length && kept.Count > 0; term++)
        {
            kept.Keep(_terms[term], Distance(term), _scratch.Gathered[2]);
        }

        counts.Clear();
        kept.CopyCounts(counts);
    }

    private int Distance(int term) => _terms[term].Offset - _terms[0].Offset;
}
