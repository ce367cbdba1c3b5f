using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>An exact phrase of two or more terms, each alone at its place: what <see cref="ExactPhraseMatcher"/> does, block by block instead of document by document.</summary>
internal sealed class TermPhraseMatcher : PositionMatcher
{
    private readonly PhraseTerm[] _terms;
    private readonly PhraseCandidates _candidates;
    private int[] _starts = [];
    private int _passed;

    /// <summary>A phrase of these terms, in any order; the array is taken over.</summary>
    public TermPhraseMatcher(PhraseTerm[] terms)
    {
        _terms = terms;
        Array.Sort(_terms, static (one, other) => one.DocFreq.CompareTo(other.DocFreq));
        _candidates = new PhraseCandidates(_terms);
    }

    /// <inheritdoc/>
    public override DocIterator Candidates => _candidates;

    /// <inheritdoc/>
    public override float Frequency() => Starts(all: true);

    /// <inheritdoc/>
    public override bool Matches() => Starts(all: false) > 0;

    /// <inheritdoc/>
    public override int NextMatches(int from, int to, WantedDocs wanted, Span<int> docs, Span<float> frequencies)
    {
        if (_candidates.Doc >= to)
        {
            return 0;
        }

        // Blocks are looked through to their end, also behind the last match that was given.
        for (_passed = Math.Max(_passed, from); _passed < to;)
        {
            _passed = _candidates.FindNext(_passed, to);
            var count = 0;
            for (var found = 0; found < _candidates.Found; found++)
            {
                var doc = _candidates.DocAt(found);
                if (wanted.Contains(doc) && _candidates.LookAt(found) && Starts(!frequencies.IsEmpty) is var starts and > 0)
                {
                    docs[count] = doc;
                    if (!frequencies.IsEmpty)
                    {
                        frequencies[count] = starts;
                    }

                    count++;
                }
            }

            if (count > 0)
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>How often the phrase stands in the document at which all terms look; if not <paramref name="all"/> are counted, 1 may stand for any number.</summary>
    private int Starts(bool all)
    {
        var (first, second) = (_terms[0], _terms[1]);
        var positions = first.Positions.Positions;
        if (_terms.Length == 2 && !all)
        {
            return PositionPairs.Any(positions, second.Positions, second.Offset - first.Offset) ? 1 : 0;
        }

        if (_starts.Length < positions.Length)
        {
            _starts = new int[Math.Max(positions.Length, 2 * _starts.Length)];
        }

        var count = PositionPairs.Keep(positions, second.Positions, second.Offset - first.Offset, _starts);
        for (var i = 2; i < _terms.Length && count > 0; i++)
        {
            count = PositionPairs.Keep(_starts.AsSpan(0, count), _terms[i].Positions, _terms[i].Offset - first.Offset, _starts);
        }

        return count;
    }
}
