using NewsSearch.Engine.Search.Positions;

namespace NewsSearch.Engine.Search.Matching;

/// <summary>Documents in which words stand to each other as asked in at least one field: candidates hold the words, their positions decide.</summary>
/// <param name="fields">The matcher of each field.</param>
/// <param name="weights">What a match in each field counts.</param>
internal sealed class PositionalIterator(PositionMatcher[] fields, float[] weights) : DocIterator
{
    private int _countedDoc = -1;
    private float _frequency;

    /// <inheritdoc/>
    public override long Cost { get; } = fields.Sum(field => field.Candidates.Cost);

    /// <inheritdoc/>
    public override bool NeedsConfirming => true;

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
    public override bool Confirm() => Frequency() > 0;

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
