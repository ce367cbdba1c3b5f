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
    private readonly Stack<MemorySegment> _idle = new();
    private readonly List<MemorySegment> _frozen = [];
    private long _bytes;
    private int _onTheirWay;
    private bool _isDoorShut;
    private bool _isClosed;

    /// <summary>Memory of all buffers. May be read without the lock.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>The buffers that wait to become segments.</summary>
    public IReadOnlyList<MemorySegment> Frozen => _frozen;

    /// <summary>A buffer to put one document into: the one used last, so that few are in use where few threads are; a new one if all are taken; and not more of them than processors.</summary>
    /// <exception cref="ObjectDisposedException">After <see cref="Close"/>.</exception>
    public MemorySegment Take()
    {
        Debug.Assert(Monitor.IsEntered(gate), "The gate is held.");
        while (!_isClosed && (_isDoorShut || (_idle.Count == 0 && _open.Count >= Environment.ProcessorCount)))
        {
            Monitor.Wait(gate);
        }

        ThrowIfClosed();
        if (!_idle.TryPop(out var buffer))
        {
            buffer = create();
            _open.Add(buffer);
        }

        _onTheirWay++;
        return buffer;
    }

    /// <summary>Gives a buffer back that has grown by so many bytes.</summary>
    public void Return(MemorySegment buffer, long bytesMore)
    {
        _idle.Push(buffer);
        _bytes += bytesMore;
        _onTheirWay--;
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

    /// <summary>Freezes all buffers that have documents, or the largest only. Requires a shut door. Those that are frozen already are frozen anew: what was deleted in them since is deleted before.</summary>
    public void Freeze(bool everything)
    {
        Debug.Assert(_isDoorShut && _onTheirWay == 0, "The door is shut.");
        if (everything)
        {
            _frozen.AddRange(_open.Where(buffer => buffer.DocCount > 0));
            _open.Clear();
        }
        else if (_open.MaxBy(buffer => buffer.Bytes) is { DocCount: > 0 } largest)
        {
            _frozen.Add(largest);
            _open.Remove(largest);
        }

        _idle.Clear();
        foreach (var buffer in _open)
        {
            _idle.Push(buffer);
        }

        foreach (var buffer in _frozen)
        {
            buffer.Freeze();
        }
    }

    /// <summary>A frozen buffer is in a segment.</summary>
    public void Remove(MemorySegment frozen)
    {
        _frozen.Remove(frozen);
        _bytes -= frozen.Bytes;
    }

    /// <summary>Drops everything and refuses what comes later. Requires a shut door.</summary>
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
}
