using System.Diagnostics;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// The memory buffers of an index: those that take documents, each in the hands of one thread at a time, and those that are frozen until they are in a segment. A door before them can be shut:
/// then no document comes in, and when it is shut those on their way have arrived.
/// </summary>
/// <remarks>Every member is called under the lock <paramref name="gate"/>; waiting lets go of it.</remarks>
/// <param name="gate">The lock of <see cref="IndexContents"/>.</param>
/// <param name="create">Makes an empty buffer.</param>
internal sealed class BufferPool(object gate, Func<MemorySegment> create)
{
    private readonly List<MemorySegment> _open = [];
    private readonly List<MemorySegment> _idle = [];
    private readonly List<MemorySegment> _frozen = [];
    private readonly HashSet<MemorySegment> _claimed = [];
    private long _bytes;
    private int _onTheirWay;
    private bool _isDoorShut;
    private bool _isReserved;
    private bool _isClosed;

    /// <summary>Memory of all buffers. May be read without the lock.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>The buffers that wait to become segments.</summary>
    public IReadOnlyList<MemorySegment> Frozen => _frozen;

    /// <summary>
    /// A buffer to put one document into: the one that this thread used last, which is in its processor's caches; or any, so that few are in use where few threads are at work; a new one if all are
    /// taken; and not more of them than processors.
    /// </summary>
    /// <exception cref="ObjectDisposedException">After <see cref="Close"/>.</exception>
    public MemorySegment Take()
    {
        Debug.Assert(Monitor.IsEntered(gate), "The gate is held.");
        while (!_isClosed && (_isDoorShut || (_idle.Count == 0 && _open.Count >= Environment.ProcessorCount)))
        {
            Monitor.Wait(gate);
        }

        ThrowIfClosed();
        var thread = Environment.CurrentManagedThreadId;
        MemorySegment buffer;
        if (_idle.Count == 0)
        {
            buffer = create();
            _open.Add(buffer);
        }
        else
        {
            var place = Math.Max(_idle.FindIndex(idle => idle.LastThread == thread), 0);
            buffer = _idle[place];
            _idle.RemoveAt(place);
        }

        buffer.LastThread = thread;
        _onTheirWay++;
        return buffer;
    }

    /// <summary>Gives a buffer back that has grown by so many bytes.</summary>
    public void Return(MemorySegment buffer, long bytesMore)
    {
        _idle.Add(buffer);
        _bytes += bytesMore;
        _onTheirWay--;
        Monitor.PulseAll(gate);
    }

    /// <summary>
    /// Claims a buffer for the caller to flush, if more than three quarters of <paramref name="budget"/> are in use: the largest, or one whose flush failed before. Above the budget it waits until there
    /// is one or enough memory is free; below, several threads do not all flush at once what they have just begun to fill. Null if there is nothing to do.
    /// </summary>
    public MemorySegment? Claim(long budget)
    {
        while (!_isClosed && _bytes > budget / 4 * 3)
        {
            if (!_isReserved && TryClaim(_bytes > budget ? 0 : budget / 2) is { } buffer)
            {
                return buffer;
            }

            if (_bytes <= budget)
            {
                return null;
            }

            Monitor.Wait(gate);
        }

        return null;
    }

    /// <summary>Whether a buffer is claimed.</summary>
    public bool IsClaimed(MemorySegment buffer) => _claimed.Contains(buffer);

    /// <summary>A flush of a claimed buffer failed: it stays frozen.</summary>
    public void Unclaim(MemorySegment buffer)
    {
        _claimed.Remove(buffer);
        Monitor.PulseAll(gate);
    }

    /// <summary>Waits until no buffer is claimed and lets none be until <see cref="EndReservation"/>: what is flushed until then, the caller flushes.</summary>
    public void Reserve()
    {
        while (_isReserved)
        {
            Monitor.Wait(gate);
        }

        _isReserved = true;
        while (_claimed.Count > 0)
        {
            Monitor.Wait(gate);
        }
    }

    /// <summary>See <see cref="Reserve"/>.</summary>
    public void EndReservation()
    {
        _isReserved = false;
        Monitor.PulseAll(gate);
    }

    /// <summary>Shuts the door. Afterwards every buffer is idle.</summary>
    public void ShutDoor()
    {
        while (_isDoorShut)
        {
            Monitor.Wait(gate);
        }

        _isDoorShut = true;
        while (_onTheirWay > 0)
        {
            Monitor.Wait(gate);
        }
    }

    /// <summary>Opens the door again.</summary>
    public void OpenDoor()
    {
        _isDoorShut = false;
        Monitor.PulseAll(gate);
    }

    /// <summary>Freezes all buffers that have documents. Requires a shut door and a reservation. Those that are frozen already are frozen anew: what was deleted in them since is deleted before.</summary>
    public void FreezeAll()
    {
        Debug.Assert(_isDoorShut && _onTheirWay == 0 && _isReserved && _claimed.Count == 0, "The door is shut, and nobody flushes.");
        _frozen.AddRange(_open.Where(buffer => buffer.DocCount > 0));
        _open.Clear();
        _idle.Clear();
        foreach (var buffer in _frozen)
        {
            buffer.Freeze();
        }
    }

    /// <summary>A frozen buffer is in a segment.</summary>
    public void Remove(MemorySegment frozen)
    {
        _claimed.Remove(frozen);
        _frozen.Remove(frozen);
        _bytes -= frozen.Bytes;
        Monitor.PulseAll(gate);
    }

    /// <summary>Drops everything and refuses what comes later. Requires a shut door and a reservation.</summary>
    public void Close()
    {
        _isClosed = true;
        _open.Clear();
        _idle.Clear();
        _frozen.Clear();
        _bytes = 0;
    }

    /// <summary>Throws after <see cref="Close"/>.</summary>
    public void ThrowIfClosed() => ObjectDisposedException.ThrowIf(_isClosed, typeof(IndexWriter));

    private MemorySegment? TryClaim(long minOpen)
    {
        var buffer = _frozen.Find(frozen => !_claimed.Contains(frozen));
        if (buffer is null && _open.Sum(open => open.Bytes) > minOpen && _idle.MaxBy(idle => idle.Bytes) is { DocCount: > 0 } largest)
        {
            buffer = largest;
            _open.Remove(buffer);
            _idle.Remove(buffer);
            _frozen.Add(buffer);
        }

        if (buffer is not null)
        {
            buffer.Freeze();
            _claimed.Add(buffer);
        }

        return buffer;
    }
}
