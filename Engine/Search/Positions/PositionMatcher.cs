using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>Words that must stand to each other in some way, in one field of one segment.</summary>
internal abstract class PositionMatcher
{
    /// <summary>Documents that hold the words, wherever they stand. The owner moves it.</summary>
    public abstract DocIterator Candidates { get; }

    /// <summary>How often the words stand as asked in the current candidate; 0 if they do not.</summary>
    public abstract float Frequency();
}
