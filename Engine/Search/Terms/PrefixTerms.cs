using NewsSearch.Engine.Segments.Dictionary;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>Terms that begin alike.</summary>
internal sealed class PrefixTerms(string prefix) : TermSet
{
    private readonly byte[] _prefix = Utf8(prefix);

    /// <inheritdoc/>
    public override bool HoldsWholeRun => true;

    /// <inheritdoc/>
    public override TermRun Run(TermDictionary dictionary) => RunOf(dictionary, _prefix);
}
