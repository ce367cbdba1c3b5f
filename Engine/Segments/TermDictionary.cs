namespace NewsSearch.Engine.Segments;

/// <summary>The sorted terms of one space of one field of a segment. For any number of threads.</summary>
internal sealed class TermDictionary
{
    /// <summary>Number of terms.</summary>
    public int Count => throw new NotSupportedException();

    /// <summary>Finds a term by its UTF-8 bytes.</summary>
    public bool TryGet(ReadOnlySpan<byte> term, out TermEntry entry) => throw new NotSupportedException();

    /// <summary>A cursor that stands before the first term at or after <paramref name="from"/> (empty: before the first of all).</summary>
    public TermCursor Seek(ReadOnlySpan<byte> from) => throw new NotSupportedException();
}

/// <summary>A forward cursor over a <see cref="TermDictionary"/>.</summary>
internal sealed class TermCursor
{
    /// <summary>The current term as UTF-8; valid until the next move.</summary>
    public ReadOnlySpan<byte> Term => throw new NotSupportedException();

    /// <summary>What the dictionary knows of it.</summary>
    public TermEntry Entry => throw new NotSupportedException();

    /// <summary>Moves on; false after the last term.</summary>
    public bool Next() => throw new NotSupportedException();
}
