using NewsSearch.Engine.Search.Positions;

namespace NewsSearch.Engine.Search.Matching;

/// <summary>Documents in which words stand to each other as asked in at least one field: candidates hold the words, their positions decide.</summary>
/// <param name="fields">The matcher of each field.</param>
/// <param name="weights">What a match in each field counts.</param>
internal sealed class PositionalIterator(PositionMatcher[] fields, float[] weights) : DocIterator
{
    private readonly int[] _docs = new int[BatchSize];
    private int _countedDoc = -1;
    private float _frequency;
    private int _confirmedDoc = -1;
    private bool _confirmed;

    /// <inheritdoc/>
    public override long Cost { get; } = fields.Sum(field => field.Candidates.Cost);

    /// <inheritdoc/>
    public override bool NeedsConfirming => true;

    /// <inheritdoc/>
    public override bool HasBatches => fields.Length == 1;

    /// <inheritdoc/>
    public override int SeekCandidate(int target)
    {
        var first = End;
        foreach (var field in fields)
        {
            var candidates = field.Candidates;
            first = Math.Min(first, candidates.Doc < target ? candidates.SeekCandidate(target) : candidates.Doc);
        }

        return Doc = first;
    }

    /// <inheritdoc/>
    public override bool Confirm()
    {
        if (_confirmedDoc != Doc)
        {
            _confirmedDoc = Doc;
            _confirmed = false;
            for (var i = 0; i < fields.Length && !_confirmed; i++)
            {
                _confirmed = fields[i].Candidates.Doc == Doc && fields[i].Matches();
            }
        }

        return _confirmed;
    }

    /// <inheritdoc/>
    public override void FillBits(int from, int to, Span<ulong> bits)
    {
        foreach (var field in fields)
        {
            var next = from;
            for (var count = Next(field); count > 0; count = Next(field))
            {
                foreach (var doc in _docs.AsSpan(0, count))
                {
                    Bits.Set(bits, doc - from);
                }

                next = _docs[count - 1] + 1;
            }

            int Next(PositionMatcher matcher) => matcher.NextMatches(next, to, default, _docs, []);
        }

        Doc = Math.Max(Doc, to - 1);
    }

    /// <inheritdoc/>
    /// <remarks>Only what is asked about is confirmed.</remarks>
    public override void KeepBits(int from, int to, Span<ulong> bits)
    {
        var docs = _docs.AsSpan();
        for (var next = Bits.NextSet(bits, 0); next >= 0;)
        {
            var count = 0;
            for (; next >= 0 && count < docs.Length; next = Bits.NextSet(bits, next + 1))
            {
                docs[count++] = from + next;
                bits[next >> 6] &= ~(1UL << next);
            }

            foreach (var doc in docs[..Retain(docs[..count])])
            {
                Bits.Set(bits, doc - from);
            }
        }

        Doc = Math.Max(Doc, to - 1);
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<int> NextBatch(int from)
    {
        if (fields.Length > 1)
        {
            return base.NextBatch(from);
        }

        var count = fields[0].NextMatches(from, End, default, _docs, []);
        Doc = count > 0 ? _docs[count - 1] : End;
        return _docs.AsSpan(0, count);
    }

    /// <summary>How often it matches in the current candidate: the sum over fields, each weighted; 0 if it does not.</summary>
    public float Frequency()
    {
        if (_countedDoc != Doc)
        {
            _countedDoc = Doc;
            _frequency = 0;
            for (var i = 0; i < fields.Length; i++)
            {
                if (fields[i].Candidates.Doc == Doc)
                {
                    _frequency += weights[i] * fields[i].Frequency();
                }
            }
        }

        return _frequency;
    }
}
