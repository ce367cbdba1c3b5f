using System.Diagnostics;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Dictionary;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// One state of an index: segments with their deletions, at one generation. Immutable. Snapshots and the writer own it together and count references; the last to
/// release it releases the segments and the pin.
/// </summary>
internal sealed class IndexState
{
    private readonly IDisposable? _pin;
    private int _references = 1;

    /// <summary>A state with one owner. Takes over one reference to each segment's reader, and the pin.</summary>
    /// <param name="schema">Fields and analysis.</param>
    /// <param name="generation">Number of the state.</param>
    /// <param name="epoch">What tells states of the same number apart: see <see cref="Id"/>.</param>
    /// <param name="segments">The segments.</param>
    /// <param name="pin">What keeps the files of a committed generation from being deleted by a writer in another process; null inside the writer.</param>
    public IndexState(IndexSchema schema, long generation, ulong epoch, IReadOnlyList<SegmentView> segments, IDisposable? pin)
    {
        Schema = schema;
        Generation = generation;
        Epoch = epoch;
        Segments = segments;
        Terms = new RememberedTerms(schema, segments);
        _pin = pin;
        foreach (var segment in segments)
        {
            DocCount += segment.Live?.LiveCount ?? segment.Reader.DocCount;
        }
    }

    /// <summary>Fields and analysis.</summary>
    public IndexSchema Schema { get; }

    /// <summary>Counts states, committed and refreshed alike.</summary>
    public long Generation { get; }

    /// <summary>
    /// A random number that a writer draws when it opens: after a crash took back refreshed generations, the next writer gives their numbers again, with another epoch.
    /// </summary>
    public ulong Epoch { get; }

    /// <summary>Generation and epoch.</summary>
    public string Id => $"{Generation}-{Epoch:x16}";

    /// <summary>The segments.</summary>
    public IReadOnlyList<SegmentView> Segments { get; }

    /// <summary>What the dictionaries of the segments say of terms.</summary>
    public RememberedTerms Terms { get; }

    /// <summary>Documents that are not deleted.</summary>
    public long DocCount { get; }

    /// <summary>Whether it was opened from a commit file.</summary>
    public bool IsCommitted => _pin is not null;

    /// <summary>The same segments and deletions under the next number, unpinned. Only an owner may ask.</summary>
    public IndexState Renumbered(ulong epoch)
    {
        foreach (var segment in Segments)
        {
            var isOpen = segment.Reader.TryAddReference();
            Debug.Assert(isOpen, "a state keeps its segments open");
        }

        return new IndexState(Schema, Generation + 1, epoch, Segments, pin: null);
    }

    /// <summary>Counts one more owner. False if the last one has already released it.</summary>
    public bool TryAddReference()
    {
        var seen = Volatile.Read(ref _references);
        while (seen > 0)
        {
            var before = Interlocked.CompareExchange(ref _references, seen + 1, seen);
            if (before == seen)
            {
                return true;
            }

            seen = before;
        }

        return false;
    }

    /// <summary>Counts one owner less; the last one closes what is not used by other states.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _references) > 0)
        {
            return;
        }

        foreach (var segment in Segments)
        {
            segment.Reader.Release();
        }

        _pin?.Dispose();
    }
}
