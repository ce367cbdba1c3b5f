namespace NewsSearch.Engine.Writing;

/// <summary>Gives names to new segments, each once in the life of an index, and knows which of them are being written. For any number of threads.</summary>
internal sealed class SegmentNames(long next)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _beingWritten = new(StringComparer.Ordinal);
    private long _next = next;

    /// <summary>The number that comes next.</summary>
    public long Next
    {
        get
        {
            lock (_gate)
            {
                return _next;
            }
        }
    }

    /// <summary>A new name. Until <see cref="Release"/> its files are not taken for orphans.</summary>
    public string Reserve()
    {
        lock (_gate)
        {
            var name = IndexFiles.Segment(_next++);
            _beingWritten.Add(name);
            return name;
        }
    }

    /// <summary>The segment is part of the contents, or was given up.</summary>
    public void Release(string name)
    {
        lock (_gate)
        {
            _beingWritten.Remove(name);
        }
    }

    /// <summary>The names between <see cref="Reserve"/> and <see cref="Release"/>.</summary>
    public IReadOnlyList<string> BeingWritten()
    {
        lock (_gate)
        {
            return [.. _beingWritten];
        }
    }
}
