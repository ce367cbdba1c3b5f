using NewsSearch.Engine.Documents;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// The terms of one space that each surface form of a buffer stands for, laid out for the inverting loops: almost every form stands for one lemma and for no derived term, which one look
/// into an array tells. Made once a flush and space, for all fields.
/// </summary>
internal sealed class RelatedTerms
{
    /// <summary>In <see cref="Only"/>: stands for no term.</summary>
    public const int None = -1;

    /// <summary>In <see cref="Only"/>: stands for several, which <see cref="All"/> gives.</summary>
    public const int Several = -2;

    private readonly MemorySegment _buffer;
    private readonly TermSpace _space;
    private readonly int[] _only;

    /// <summary>Looks at all forms of <paramref name="buffer"/>.</summary>
    public RelatedTerms(MemorySegment buffer, TermSpace space)
    {
        _buffer = buffer;
        _space = space;
        _only = new int[buffer.Terms.Count];
        for (var surface = 0; surface < _only.Length; surface++)
        {
            var related = buffer.Terms.Attached(surface) == 0 ? [] : buffer.Related(surface, space);
            _only[surface] = related.Length switch
            {
                0 => None,
                1 => related[0],
                _ => Several,
            };
        }
    }

    /// <summary>For each surface form its only term, <see cref="None"/> or <see cref="Several"/>.</summary>
    public ReadOnlySpan<int> Only => _only;

    /// <summary>All terms of a form.</summary>
    public ReadOnlySpan<int> All(int surface) => _buffer.Related(surface, _space);
}
