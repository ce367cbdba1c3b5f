using NewsSearch.Engine.Segments.Dictionary;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>Some terms of a dictionary, in order.</summary>
internal abstract class TermWalk
{
    /// <summary>The current term as UTF-8; valid until the next move.</summary>
    public abstract ReadOnlySpan<byte> Term { get; }

    /// <summary>What the dictionary knows of it.</summary>
    public abstract TermEntry Entry { get; }

    /// <summary>Moves to the next one; false after the last.</summary>
    public abstract bool Next();
}
