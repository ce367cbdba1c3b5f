namespace NewsSearch.Engine.Search.Terms;

/// <summary>A set of terms that can be found by walking through a dictionary: it has a first term, an end, and a test.</summary>
internal abstract class TermSet
{
    /// <summary>No member is before this, in UTF-8 order.</summary>
    public abstract ReadOnlySpan<byte> First { get; }

    /// <summary>Whether <paramref name="term"/> and all after it are beyond the last member.</summary>
    public abstract bool IsBeyond(ReadOnlySpan<byte> term);

    /// <summary>Whether a term that is neither before <see cref="First"/> nor beyond the last is a member.</summary>
    public abstract bool Contains(ReadOnlySpan<byte> term);
}
