using System.Text;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>Terms between two others.</summary>
internal sealed class RangeTerms(string? from, string? to, bool fromInclusive, bool toInclusive) : TermSet
{
    private readonly byte[] _from = Encoding.UTF8.GetBytes(from ?? "");
    private readonly byte[]? _to = to is null ? null : Encoding.UTF8.GetBytes(to);

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> First => _from;

    /// <inheritdoc/>
    public override bool IsBeyond(ReadOnlySpan<byte> term)
    {
        var order = _to is null ? -1 : term.SequenceCompareTo(_to);
        return order > 0 || (order == 0 && !toInclusive);
    }

    /// <inheritdoc/>
    public override bool Contains(ReadOnlySpan<byte> term) => fromInclusive || from is null || !term.SequenceEqual(_from);
}
