using System.Text;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Writing;

/// <summary>The segments of an index that is being written, in their order, with what is deleted in them. For any number of threads.</summary>
/// <param name="gate">The lock of <see cref="IndexContents"/>, which members take themselves unless they say otherwise.</param>
/// <param name="slots">The segments at first.</param>
internal sealed class SegmentSlots(object gate, IEnumerable<SegmentSlot> slots)
{
    private readonly List<SegmentSlot> _slots = [.. slots];

    /// <summary>Whether there are deletions that no flush has seen.</summary>
    public bool HasPending
    {
        get
        {
            lock (gate)
            {
                return _slots.Exists(slot => slot.HasPending);
            }
        }
    }

    /// <summary>Adds a segment. Under the gate.</summary>
    public void Add(SegmentSlot slot) => _slots.Add(slot);

    /// <summary>All deletions so far count from now on. Under the gate.</summary>
    public void ApplyDeletes()
    {
        foreach (var slot in _slots)
        {
            slot.ApplyDeletes();
        }
    }

    /// <summary>Deletes the document of a key; false if none is live. Under the gate.</summary>
    public bool Delete(string key)
    {
        Span<byte> utf8 = stackalloc byte[DocumentFields.MaxKeyBytes];
        utf8 = utf8[..Encoding.UTF8.GetBytes(key, utf8)];
        var hash = KeyFilter.Hash(utf8);
        foreach (var slot in _slots)
        {
            if (slot.Keys?.MayHave(hash) == false)
            {
                continue;
            }

            var doc = slot.Reader.Find(utf8);
            if (doc >= 0 && slot.Delete(doc))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes all segments out; the caller releases their readers. Under the gate.</summary>
    public IReadOnlyCollection<SegmentReader> Clear()
    {
        SegmentReader[] readers = [.. _slots.Select(slot => slot.Reader)];
        _slots.Clear();
        return readers;
    }

    /// <summary>Deletes those of these documents that are still live, and returns how many were. Requires that nobody flushes since the documents were found, in segments of that state.</summary>
    public long Delete(IReadOnlyList<SegmentView> segments, IEnumerable<(int Segment, int Doc)> docs)
    {
        lock (gate)
        {
            var slotsOf = segments.Select(segment => _slots.Find(slot => slot.Reader == segment.Reader)).ToArray();
            // One whose segment was merged away since is in a slot made since, and no other document of its key is: such would still be in a buffer.
            var deleted = 0L;
            foreach (var (segment, doc) in docs)
            {
                deleted += slotsOf[segment] is { } slot ? slot.Delete(doc) ? 1 : 0 : Delete(segments[segment].Reader.Key(doc)) ? 1 : 0;
            }

            return deleted;
        }
    }

    /// <summary>Takes a filter of keys in use, if the segment is still there.</summary>
    public void AddFilter(SegmentReader reader, KeyFilter keys)
    {
        lock (gate)
        {
            if (_slots.Find(slot => slot.Reader == reader) is { } slot)
            {
                slot.Keys = keys;
            }
        }
    }

    /// <summary>The readers of segments that have no filter of keys, each with one more reference.</summary>
    public IReadOnlyList<SegmentReader> WithoutFilter()
    {
        lock (gate)
        {
            return [.. _slots.Where(slot => slot.Keys is null && slot.Reader.TryAddReference()).Select(slot => slot.Reader)];
        }
    }

    /// <summary>The segments that have live documents, as of the last freeze, each with one more reference to its reader.</summary>
    public IReadOnlyList<SegmentView> Capture()
    {
        lock (gate)
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
        lock (gate)
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
        lock (gate)
        {
            var chosen = choose([.. _slots.Where(slot => !slot.IsMerging)]);
            foreach (var slot in chosen)
            {
                slot.IsMerging = true;
            }

            return [.. chosen.Select(slot => new MergeInput(slot, slot.Live, []))];
        }
    }

    /// <summary>Whether <paramref name="choose"/> picks any among the segments that no merge has.</summary>
    public bool Any(Func<IReadOnlyList<SegmentSlot>, IReadOnlyList<SegmentSlot>> choose)
    {
        lock (gate)
        {
            return choose([.. _slots.Where(slot => !slot.IsMerging)]).Count > 0;
        }
    }

    /// <summary>A merge is done: its segment (null if no document was live) takes the place of its inputs, whose readers the caller releases.</summary>
    public void CompleteMerge(IReadOnlyList<MergeInput> inputs, SegmentReader? merged, KeyFilter? keys)
    {
        lock (gate)
        {
            var place = _slots.IndexOf(inputs[0].Slot);
            foreach (var input in inputs)
            {
                _slots.Remove(input.Slot);
            }

            if (merged is not null)
            {
                var slot = new SegmentSlot(merged, live: null) { Keys = keys };
                slot.CarryDeletes(inputs);
                _slots.Insert(Math.Min(place, _slots.Count), slot);
            }
        }
    }

    /// <summary>A merge has failed: its inputs stay.</summary>
    public void AbandonMerge(IReadOnlyList<MergeInput> inputs)
    {
        lock (gate)
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
        lock (gate)
        {
            SegmentSlot[] empty = [.. _slots.Where(slot => slot is { LiveCount: 0, IsMerging: false, HasPending: false })];
            _slots.RemoveAll(slot => empty.Contains(slot));
            return [.. empty.Select(slot => slot.Reader)];
        }
    }

    /// <summary>The readers of all segments, without references of their own.</summary>
    public IReadOnlyList<SegmentReader> Readers()
    {
        lock (gate)
        {
            return [.. _slots.Select(slot => slot.Reader)];
        }
    }

    /// <summary>Numbers of segments, live and deleted documents and bytes as of now.</summary>
    public (int Segments, long Live, long Deleted, long Bytes) Count()
    {
        lock (gate)
        {
            var live = _slots.Sum(slot => (long)slot.LiveCount);
            return (_slots.Count, live, _slots.Sum(slot => (long)slot.Reader.DocCount) - live, _slots.Sum(slot => slot.Reader.Info.Bytes));
        }
    }
}
