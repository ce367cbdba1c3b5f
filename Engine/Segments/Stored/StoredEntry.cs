namespace NewsSearch.Engine.Segments.Stored;

/// <summary>A symbol of a <see cref="StoredModel"/> with its code.</summary>
internal struct StoredEntry
{
    /// <summary>What it stands for.</summary>
    public StoredSymbol Symbol;

    /// <summary>The code.</summary>
    public uint Code;

    /// <summary>Bits of the code.</summary>
    public byte CodeLength;
}
