using System.Text;
using NewsSearch.Analyzers;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// All documents of an index that is being written: those in segments, and those in memory buffers that no segment has yet. At most one of a key is live over all of
/// them, which the registry of buffered keys and the deletions in segments see to.
/// </summary>
/// <remarks>
/// One lock, the gate, guards the fields and is held for moments only: not while documents are analysed nor while segments are written. A freeze is one point in time for all
/// documents: it shuts the door, so that no document comes in, and waits until those on their way have arrived.
/// </remarks>
internal sealed class IndexContents
{
    private readonly object _gate = new();
    private readonly List<SegmentSlot> _slots;
    private readonly Dictionary<string, (MemorySegment Buffer, int Doc)> _registry = new(StringComparer.Ordinal);
    private readonly BufferPool _buffers;

    /// <summary>Contents that consist of <paramref name="slots"/>.</summary>
    public IndexContents(IndexSchema schema, IAnalyzer analyzer, IEnumerable<SegmentSlot> slots)
    {
        _slots = [.. slots];
        _buffers = new BufferPool(_gate, () => new MemorySegment(schema, analyzer));
    }

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
                return _registry.Count > 0 || _slots.Exists(slot => slot.HasPending);
            }
        }
    }

    /// <summary>The buffers to be flushed: see <see cref="Freeze"/>.</summary>
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

    /// <summary>
    /// Draws the line before a flush: all deletions so far count from now on, and no document is added to the buffers that are <see cref="Frozen"/> afterwards: all of them, or
    /// the largest only, to free memory.
    /// </summary>
    public void Freeze(bool everything)
    {
        lock (_gate)
        {
            _buffers.ShutDoor();
            foreach (var slot in _slots)
            {
                slot.ApplyDeletes();
            }

            _buffers.Freeze(everything);
            _buffers.OpenDoor();
        }
    }

    /// <summary>A frozen buffer has become a segment, or nothing if all its documents were deleted before it was frozen; what was deleted later is deleted in the segment.</summary>
    public void Publish(MemorySegment buffer, MemorySegmentSource source, SegmentReader? reader)
    {
        lock (_gate)
        {
            if (reader is not null)
            {
                var slot = new SegmentSlot(reader, live: null);
                foreach (var doc in buffer.LateDeleted)
                {
                    slot.Delete(source.NewNumber(doc));
                }

                _slots.Add(slot);
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

    /// <summary>The segments that have live documents, as of the last freeze, each with one more reference to its reader.</summary>
    public IReadOnlyList<SegmentView> Capture()
    {
        lock (_gate)
        {
            var views = new List<SegmentView>();
            foreach (var slot in _slots)
            {
                if (slot.LiveCount > 0 && slot.Reader.TryAddReference())
                {
                    views.Add(new SegmentView(slot.Reader, slot.Live));
                }
            }

            return views;
        }
    }

    /// <summary>Whether these are the segments and deletions as of the last freeze: <see cref="Capture"/> would give the same.</summary>
    public bool IsAsIn(IReadOnlyList<SegmentView> views)
    {
        lock (_gate)
        {
            var same = 0;
            foreach (var slot in _slots)
            {
                if (slot.LiveCount > 0)
                {
                    if (same == views.Count || views[same].Reader != slot.Reader || views[same].Live != slot.Live)
                    {
                        return false;
                    }

                    same++;
                }
            }

            return same == views.Count;
        }
    }

    /// <summary>Hands segments to a merge: those that <paramref name="choose"/> picks among the ones that no merge has. Empty if it picks none.</summary>
    public IReadOnlyList<MergeInput> BeginMerge(Func<IReadOnlyList<SegmentSlot>, IReadOnlyList<SegmentSlot>> choose)
    {
        lock (_gate)
        {
            var chosen = choose([.. _slots.Where(slot => !slot.IsMerging)]);
            foreach (var slot in chosen)
            {
                slot.IsMerging = true;
            }

            return [.. chosen.Select(slot => new MergeInput(slot, slot.Live, []))];
        }
    }

    /// <summary>A merge is done: its segment (null if no document was live) takes the place of its inputs, whose readers the caller releases.</summary>
    public void CompleteMerge(IReadOnlyList<MergeInput> inputs, SegmentReader? merged)
    {
        lock (_gate)
        {
            var place = _slots.IndexOf(inputs[0].Slot);
            foreach (var input in inputs)
            {
                _slots.Remove(input.Slot);
            }

            if (merged is not null)
            {
                var slot = new SegmentSlot(merged, live: null);
                slot.CarryDeletes(inputs);
                _slots.Insert(Math.Min(place, _slots.Count), slot);
            }
        }
    }

    /// <summary>A merge has failed: its inputs stay.</summary>
    public void AbandonMerge(IReadOnlyList<MergeInput> inputs)
    {
        lock (_gate)
        {
            foreach (var input in inputs)
            {
                input.Slot.IsMerging = false;
            }
        }
    }

    /// <summary>Takes out the segments without a live document; the caller releases their readers.</summary>
    public IReadOnlyCollection<SegmentReader> RemoveEmpty()
    {
        lock (_gate)
        {
            SegmentSlot[] empty = [.. _slots.Where(slot => slot is { LiveCount: 0, IsMerging: false, HasPending: false })];
            _slots.RemoveAll(slot => empty.Contains(slot));
            return [.. empty.Select(slot => slot.Reader)];
        }
    }

    /// <summary>The readers of all segments, without references of their own.</summary>
    public IReadOnlyList<SegmentReader> Readers()
    {
        lock (_gate)
        {
            return [.. _slots.Select(slot => slot.Reader)];
        }
    }

    /// <summary>Numbers of segments, live and deleted documents and bytes as of now.</summary>
    public (int Segments, long Live, long Deleted, long Bytes) Count()
    {
        lock (_gate)
        {
            var live = _slots.Sum(slot => (long)slot.LiveCount);
            return (_slots.Count, live, _slots.Sum(slot => (long)slot.Reader.DocCount) - live, _slots.Sum(slot => slot.Reader.Info.Bytes));
        }
    }

    /// <summary>Drops all buffers and segments, and refuses what comes later; the caller releases the readers.</summary>
    public IReadOnlyCollection<SegmentReader> Close()
    {
        lock (_gate)
        {
            _buffers.ShutDoor();
            _buffers.Close();
            _buffers.OpenDoor();
            SegmentReader[] readers = [.. _slots.Select(slot => slot.Reader)];
            _slots.Clear();
            _registry.Clear();
            return readers;
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

        Span<byte> utf8 = stackalloc byte[DocumentFields.MaxKeyBytes];
        utf8 = utf8[..Encoding.UTF8.GetBytes(key, utf8)];
        foreach (var slot in _slots)
        {
            var doc = slot.Reader.Find(utf8);
            if (doc >= 0 && slot.Delete(doc))
            {
                return true;
            }
        }

        return false;
    }
}
