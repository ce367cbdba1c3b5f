using System.Text;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>Terms that begin alike.</summary>
internal sealed class PrefixTerms(string prefix) : TermSet
{
    private readonly byte[] _prefix = Encoding.UTF8.GetBytes(prefix);

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> First => _prefix;

    /// <inheritdoc/>
    public override bool IsBeyond(ReadOnlySpan<byte> term) => !term.StartsWith(_prefix);

    /// <inheritdoc/>
    public override bool Contains(ReadOnlySpan<byte> term) => true;
}
