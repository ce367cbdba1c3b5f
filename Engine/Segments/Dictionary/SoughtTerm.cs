namespace NewsSearch.Engine.Segments.Dictionary;

/// <summary>A term that is looked for in many dictionaries: encoded and hashed once for all of them.</summary>
internal readonly ref struct SoughtTerm
{
    /// <summary>The term <paramref name="text"/>, whose UTF-8 bytes are <paramref name="utf8"/>.</summary>
    public SoughtTerm(string text, ReadOnlySpan<byte> utf8)
    {
        Text = text;
        Utf8 = utf8;
        Hash = TermHash.Of(utf8);
    }

    /// <summary>The term.</summary>
    public string Text { get; }

    /// <summary>The same as UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>Its <see cref="TermHash"/>.</summary>
    public ulong Hash { get; }
}
