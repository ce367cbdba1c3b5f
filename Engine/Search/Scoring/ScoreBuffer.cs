using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Scoring;

/// <summary>Matches and scores of one window, to be filled by a <see cref="Scorer"/> and used again for the next window.</summary>
internal sealed class ScoreBuffer
{
    private readonly ulong[] _matched = new ulong[DocIterator.WindowWords];
    private readonly float[] _scores = new float[DocIterator.Window];

    /// <summary>Matches of the window.</summary>
    public Span<ulong> Matched(int length) => _matched.AsSpan(0, Bits.Words(length));

    /// <summary>Scores of the window; 0 where nothing matched.</summary>
    public Span<float> Scores(int length) => _scores.AsSpan(0, length);

    /// <summary>Empties both.</summary>
    public void Clear(int length)
    {
        Matched(length).Clear();
        Scores(length).Clear();
    }
}
