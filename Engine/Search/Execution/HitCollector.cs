namespace NewsSearch.Engine.Search.Execution;

/// <summary>Takes the matches that may be among the hits.</summary>
internal abstract class HitCollector
{
    /// <summary>Scores below this cannot be among the hits any more, nor change them; negative infinity while there is room.</summary>
    public abstract float LeastScore { get; }

    /// <summary>The same where <paramref name="score"/> is known to be reached by as many documents as hits are wanted.</summary>
    public abstract float LeastWhereReached(float score);

    /// <summary>Whether a candidate stands behind the place after which hits are wanted.</summary>
    public abstract bool IsAfter(in Candidate candidate);

    /// <summary>Tells of a candidate that may be offered later.</summary>
    public virtual void Expect(float score, int segment, int doc)
    {
    }

    /// <summary>Takes a candidate if it is among the first.</summary>
    public abstract void Offer(in Candidate candidate);
}
