using NewsSearch.Analyzers;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Stored;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// All documents of an index that is being written: those in segments, and those in memory buffers that no segment has yet. At most one of a key is live over all of
/// them, which the registry of buffered keys and the deletions in segments see to.
/// </summary>
/// <remarks>
/// One lock, the gate, guards the fields and is held for moments only: not while documents are analysed nor while segments are written. A freeze of everything is one point in time for all
/// documents: it shuts the door, so that no document comes in, and waits until those on their way have arrived. Only then deletions begin to count, so that a document never vanishes before
/// the one that replaces it can be seen; and from then until the new state is captured no other buffer becomes a segment, so that none is seen beside the one that it replaces.
/// </remarks>
internal sealed class IndexContents
{
    private readonly object _gate = new();
    private readonly Dictionary<string, (MemorySegment Buffer, int Doc)> _registry = new(StringComparer.Ordinal);
    private readonly BufferPool _buffers;

    /// <summary>Contents that consist of <paramref name="slots"/>.</summary>
    public IndexContents(IndexSchema schema, IAnalyzer analyzer, StoredModels models, IEnumerable<SegmentSlot> slots)
    {
        Segments = new SegmentSlots(_gate, slots);
        _buffers = new BufferPool(_gate, () => new MemorySegment(schema, analyzer, models));
    }

    /// <summary>The segments.</summary>
    public SegmentSlots Segments { get; }

    /// <summary>Memory of all buffers, frozen ones included.</summary>
    public long BufferedBytes => _buffers.Bytes;

    /// <summary>Live documents that are not in a segment.</summary>
    public int BufferedDocs
    {
        get
        {
            lock (_gate)
            {
                return _registry.Count;
            }
        }
    }

    /// <summary>Whether there is anything that only a freeze and a flush make visible.</summary>
    public bool HasUnflushed
    {
        get
        {
            lock (_gate)
            {
                return _registry.Count > 0 || Segments.HasPending;
            }
        }
    }

    /// <summary>The buffers to be flushed: see <see cref="BeginFlush"/>.</summary>
    public IReadOnlyList<MemorySegment> Frozen
    {
        get
        {
            lock (_gate)
            {
                return [.. _buffers.Frozen];
            }
        }
    }

    /// <summary>Adds a document in place of one with the same key.</summary>
    /// <exception cref="ArgumentException">It does not fit the schema; nothing changed.</exception>
    public void Put(Document document)
    {
        MemorySegment buffer;
        lock (_gate)
        {
            buffer = _buffers.Take();
        }

        var bytes = buffer.Bytes;
        var doc = -1;
        try
        {
            doc = buffer.Add(document);
        }
        finally
        {
            lock (_gate)
            {
                try
                {
                    if (doc >= 0)
                    {
                        RegisterLocked(document.Key, buffer, doc);
                    }
                }
                finally
                {
                    _buffers.Return(buffer, buffer.Bytes - bytes);
                }
            }
        }
    }

    /// <summary>Deletes the document of a key; false if there is none.</summary>
    public bool Delete(string key)
    {
        lock (_gate)
        {
            _buffers.ThrowIfClosed();
            return DeleteLocked(key);
        }
    }

    /// <summary>A buffer for the caller to flush because memory is short, or null: see <see cref="BufferPool.Claim"/>. Then it calls <see cref="Publish"/> or <see cref="Unclaim"/>.</summary>
    public MemorySegment? Claim(long budget)
    {
        lock (_gate)
        {
            var buffer = _buffers.Claim(budget);
            if (buffer is not null)
            {
                Segments.ApplyDeletes();
            }

            return buffer;
        }
    }

    /// <summary>The flush of a claimed buffer failed.</summary>
    public void Unclaim(MemorySegment buffer)
    {
        lock (_gate)
        {
            _buffers.Unclaim(buffer);
        }
    }

    /// <summary>
    /// Draws the line before a flush of everything: all deletions so far count from now on, and no document is added to the buffers that are <see cref="Frozen"/> afterwards. Until
    /// <see cref="EndFlush"/> nobody else flushes.
    /// </summary>
    public void BeginFlush()
    {
        lock (_gate)
        {
            _buffers.Reserve();
            _buffers.ShutDoor();
            Segments.ApplyDeletes();
            _buffers.FreezeAll();
            _buffers.OpenDoor();
        }
    }

    /// <summary>See <see cref="BeginFlush"/>.</summary>
    public void EndFlush()
    {
        lock (_gate)
        {
            _buffers.EndReservation();
        }
    }

    /// <summary>A frozen buffer has become a segment, or nothing if all its documents were deleted before it was frozen; what was deleted later is deleted in the segment.</summary>
    public void Publish(MemorySegment buffer, MemorySegmentSource source, SegmentReader? reader, KeyFilter? keys)
    {
        lock (_gate)
        {
            if (reader is not null)
            {
                var slot = new SegmentSlot(reader, live: null) { Keys = keys };
                foreach (var doc in buffer.LateDeleted)
                {
                    slot.Delete(source.NewNumber(doc));
                }

                if (_buffers.IsClaimed(buffer))
                {
                    // The document that replaces one here may be in a segment already; no merge may see both. Nothing is captured before the next line.
                    slot.ApplyDeletes();
                }

                Segments.Add(slot);
            }

            for (var doc = 0; doc < buffer.DocCount; doc++)
            {
                if (_registry.TryGetValue(buffer.Key(doc), out var place) && place == (buffer, doc))
                {
                    _registry.Remove(buffer.Key(doc));
                }
            }

            _buffers.Remove(buffer);
        }
    }

    /// <summary>Drops all buffers and segments, and refuses what comes later; the caller releases the readers.</summary>
    public IReadOnlyCollection<SegmentReader> Close()
    {
        lock (_gate)
        {
            _buffers.Reserve();
            _buffers.ShutDoor();
            _buffers.Close();
            _buffers.OpenDoor();
            _buffers.EndReservation();
            _registry.Clear();
            return Segments.Clear();
        }
    }

    /// <summary>From here on the document is the one of its key. If the one before cannot be looked for, because a segment is damaged, it never was.</summary>
    private void RegisterLocked(string key, MemorySegment buffer, int doc)
    {
        try
        {
            DeleteLocked(key);
            _registry.Add(key, (buffer, doc));
        }
        catch
        {
            buffer.Delete(doc);
            throw;
        }
    }

    /// <summary>A key that is in the registry is not live in any segment: it was deleted there when it came in.</summary>
    private bool DeleteLocked(string key)
    {
        if (_registry.Remove(key, out var place))
        {
            place.Buffer.Delete(place.Doc);
            return true;
        }

        return Segments.Delete(key);
    }
}
