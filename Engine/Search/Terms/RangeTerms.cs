using NewsSearch.Engine.Segments.Dictionary;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>Terms between two others.</summary>
internal sealed class RangeTerms(string? from, string? to, bool fromInclusive, bool toInclusive) : TermSet
{
    // Nothing stands between a text and the same with a zero byte behind it: a bound behind a term is one before that.
    private readonly byte[]? _from = Bound(from, behind: !fromInclusive);
    private readonly byte[]? _to = Bound(to, behind: toInclusive);

    /// <inheritdoc/>
    public override bool HoldsWholeRun => true;

    /// <inheritdoc/>
    public override TermRun Run(TermDictionary dictionary) =>
        new(_from is null ? 0 : dictionary.LowerBound(_from), _to is null ? dictionary.Count : dictionary.LowerBound(_to));

    private static byte[]? Bound(string? text, bool behind) => text is null ? null : behind ? [.. Utf8(text), 0] : Utf8(text);
}
