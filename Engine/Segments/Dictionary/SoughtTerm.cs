namespace NewsSearch.Engine.Segments.Dictionary;

/// <summary>A term that is looked for in many dictionaries: encoded and hashed once for all of them.</summary>
internal readonly ref struct SoughtTerm
{
    /// <summary>The term with these UTF-8 bytes.</summary>
    public SoughtTerm(ReadOnlySpan<byte> utf8)
    {
        Utf8 = utf8;
        Hash = TermHash.Of(utf8);
    }

    /// <summary>The term as UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>Its <see cref="TermHash"/>.</summary>
    public ulong Hash { get; }
}
