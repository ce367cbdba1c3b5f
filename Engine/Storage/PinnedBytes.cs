namespace NewsSearch.Engine.Storage;

/// <summary>
/// Bytes of a file that stay where they are while it is open: a structure can keep them and read again and again without asking the file. They were verified when
/// they were pinned.
/// </summary>
/// <remarks>
/// Whoever keeps one keeps the file open. Bytes of memory live on with it; mapped ones are gone when the file is closed, and reading them then ends the process, so this
/// is for readers whose owner holds a reference to the segment as long as they run, as searches and merges do.
/// </remarks>
internal readonly unsafe struct PinnedBytes
{
    private readonly byte* _start;
    private readonly object? _owner;

    /// <summary>Bytes from <paramref name="start"/> on, which do not move while <paramref name="owner"/> lives and its file is open.</summary>
    public PinnedBytes(byte* start, int length, object? owner)
    {
        _start = start;
        _owner = owner;
        Length = length;
    }

    /// <summary>How many bytes there are.</summary>
    public int Length { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => new(_start, Length);
}
