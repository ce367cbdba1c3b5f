namespace NewsSearch.Engine.Search.Execution;

/// <summary>The greatest of all scores seen, so many as hits are wanted: what a score has to reach. In order, since they are few and most scores displace none.</summary>
/// <param name="size">How many to keep, from 1.</param>
internal sealed class TopScores(int size)
{
    /// <summary>With more than this moving the others on costs more than a heap.</summary>
    public const int MaxSize = 512;

    private readonly float[] _ascending = new float[size];
    private int _count;

    /// <summary>Whether there are as many as are kept.</summary>
    public bool IsFull => _count == _ascending.Length;

    /// <summary>The least of those kept; negative infinity while there is room.</summary>
    public float Least { get; private set; } = float.NegativeInfinity;

    /// <summary>Takes a score, if it is among the greatest.</summary>
    public void Add(float score)
    {
        var scores = _ascending;
        var at = 0;
        if (_count < scores.Length)
        {
            for (at = _count++; at > 0 && scores[at - 1] > score; at--)
            {
                scores[at] = scores[at - 1];
            }
        }
        else if (score > scores[0])
        {
            for (; at + 1 < scores.Length && scores[at + 1] < score; at++)
            {
                scores[at] = scores[at + 1];
            }
        }
        else
        {
            return;
        }

        scores[at] = score;
        if (_count == scores.Length)
        {
            Least = scores[0];
        }
    }
}
