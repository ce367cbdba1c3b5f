using System.Numerics;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// A segment in the writer's hands. Deletions gather in a set of their own, and become <see cref="Live"/> at the next flush only: a document that replaces another
/// becomes visible in the same state in which the other one vanishes. Used under the lock of <see cref="IndexContents"/>.
/// </summary>
internal sealed class SegmentSlot(SegmentReader reader, LiveDocs? live)
{
    private ulong[]? _pending;

    /// <summary>Its files; the slot owns one reference.</summary>
    public SegmentReader Reader { get; } = reader;

    /// <summary>Which documents are live as of the last flush; null if all are.</summary>
    public LiveDocs? Live { get; private set; } = live;

    /// <summary>Documents that are live as of the last flush.</summary>
    public int LiveCount => Live?.LiveCount ?? Reader.DocCount;

    /// <summary>Whether there are deletions that no flush has seen.</summary>
    public bool HasPending => _pending is not null;

    /// <summary>Tells which keys it does not have; null until that is made.</summary>
    public KeyFilter? Keys { get; set; }

    /// <summary>Whether a merge reads it at this moment.</summary>
    public bool IsMerging { get; set; }

    /// <summary>Deletes a document as of the next flush. False if it is deleted already.</summary>
    public bool Delete(int doc)
    {
        var isLive = _pending is null ? Live?.Contains(doc) != false : (_pending[doc >> 6] & (1UL << doc)) != 0;
        if (isLive)
        {
            _pending ??= Bits(Live);
            _pending[doc >> 6] &= ~(1UL << doc);
        }

        return isLive;
    }

    /// <summary>A flush has come: what was deleted is no longer live.</summary>
    public void ApplyDeletes()
    {
        if (_pending is not null)
        {
            Live = new LiveDocs(_pending, Reader.DocCount);
            _pending = null;
        }
    }

    /// <summary>Deletes here, in a segment just merged, what was deleted in its sources after the merge had begun: what a flush has seen, and what none has.</summary>
    public void CarryDeletes(IReadOnlyList<MergeInput> inputs)
    {
        var stillLive = Bits(null);
        var anyDied = false;
        foreach (var input in inputs)
        {
            foreach (var doc in Difference(input.Slot.Bits(input.Live), input.Slot.Bits(input.Slot.Live)))
            {
                var here = input.Numbers[doc];
                stillLive[here >> 6] &= ~(1UL << here);
                anyDied = true;
            }
        }

        Live = anyDied ? new LiveDocs(stillLive, Reader.DocCount) : null;
        foreach (var input in inputs)
        {
            if (input.Slot._pending is { } pending)
            {
                foreach (var doc in Difference(input.Slot.Bits(input.Slot.Live), pending))
                {
                    Delete(input.Numbers[doc]);
                }
            }
        }
    }

    /// <summary>The set bits of <paramref name="before"/> that are not set in <paramref name="after"/>.</summary>
    private static List<int> Difference(ulong[] before, ulong[] after)
    {
        var gone = new List<int>();
        for (var word = 0; word < before.Length; word++)
        {
            for (var bits = before[word] & ~after[word]; bits != 0; bits &= bits - 1)
            {
                gone.Add((word << 6) + BitOperations.TrailingZeroCount(bits));
            }
        }

        return gone;
    }

    /// <summary>A copy of the bits of <paramref name="docs"/>; all set for null.</summary>
    private ulong[] Bits(LiveDocs? docs)
    {
        if (docs is not null)
        {
            return docs.Bits.ToArray();
        }

        var bits = new ulong[(Reader.DocCount + 63) >> 6];
        Array.Fill(bits, ulong.MaxValue);
        if ((Reader.DocCount & 63) != 0)
        {
            bits[^1] = (1UL << Reader.DocCount) - 1;
        }

        return bits;
    }
}

/// <summary>One of the segments that are merged into another.</summary>
/// <param name="Slot">The segment.</param>
/// <param name="Live">What was live in it when the merge began; null for all.</param>
/// <param name="Numbers">New number of each of its documents, -1 for those that were not live then; empty until the merge has numbered them.</param>
internal sealed record MergeInput(SegmentSlot Slot, LiveDocs? Live, int[] Numbers);
