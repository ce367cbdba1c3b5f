using System.Numerics;
using System.Text;
using NewsSearch.Engine.Documents;

namespace NewsSearch.Engine.Segments.Dictionary;

/// <summary>
/// What the dictionaries of some segments said of terms lately. A word that is looked for in two languages is a hundred terms, each in several fields and segments, which every question asks for several
/// times, and most words are asked for again: here that is one look-up a term. For any number of threads.
/// </summary>
/// <remarks>
/// Segments do not change, so an answer holds as long as they do. A term has two slots, of which a new answer takes the first, and moves what was there to the second. Threads that do so at
/// once may lose an answer, never mix two up: answers do not change.
/// </remarks>
internal sealed class RememberedTerms
{
    /// <summary>Some 10 MB, once all are taken: most of what is asked for is nowhere.</summary>
    private const int MaxSlots = 1 << 15;

    /// <summary>So many documents share a slot: what is small, and soon merged, takes little.</summary>
    private const int DocsPerSlot = 8;

    /// <summary>A longer term is not remembered: nobody asks for it twice.</summary>
    private const int MaxLength = 48;

    /// <summary>Bytes of a term that are converted without a buffer of its own.</summary>
    private const int MaxTermOnStack = 256;

    private readonly IndexSchema _schema;
    private readonly IReadOnlyList<SegmentView> _segments;
    private readonly int _slotCount;
    private Answer?[]? _slots;

    /// <summary>Remembers terms of some segments.</summary>
    /// <param name="schema">Their schema.</param>
    /// <param name="segments">The segments.</param>
    public RememberedTerms(IndexSchema schema, IReadOnlyList<SegmentView> segments)
    {
        _schema = schema;
        _segments = segments;
        var docs = segments.Sum(segment => (long)segment.Reader.DocCount);
        _slotCount = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(docs / DocsPerSlot, 16, MaxSlots));
    }

    /// <summary>What the segments know of a term: by number of the field; null for a field in which none has it.</summary>
    public TermInSegments?[] Find(TermSpace space, string text)
    {
        if (text.Length > MaxLength)
        {
            return LookUp(space, text);
        }

        var slots = Volatile.Read(ref _slots) ?? Interlocked.CompareExchange(ref _slots, new Answer?[_slotCount], comparand: null) ?? _slots;
        var hash = HashCode.Combine(space, text);
        var first = hash & (slots.Length - 1);
        var newer = Volatile.Read(ref slots[first]);
        if (newer?.IsOf(hash, space, text) == true)
        {
            return newer.ByField;
        }

        var older = Volatile.Read(ref slots[first ^ 1]);
        var answer = older?.IsOf(hash, space, text) == true ? older : new Answer(hash, space, text, LookUp(space, text));
        Volatile.Write(ref slots[first ^ 1], newer);
        Volatile.Write(ref slots[first], answer);
        return answer.ByField;
    }

    private TermInSegments?[] LookUp(TermSpace space, string text)
    {
        Span<byte> buffer = stackalloc byte[MaxTermOnStack];
        var sought = new SoughtTerm(Encoding.UTF8.TryGetBytes(text, buffer, out var length) ? buffer[..length] : Encoding.UTF8.GetBytes(text));
        var found = new TermInSegments?[_schema.Fields.Count];
        for (var field = 0; field < found.Length; field++)
        {
            if (space != TermSpace.Surface && _schema.Fields[field].Kind != FieldKind.Text)
            {
                continue;
            }

            TermEntry[]? entries = null;
            for (var segment = 0; segment < _segments.Count; segment++)
            {
                if (_segments[segment].Reader.Terms(field, space).TryGet(sought, out var entry))
                {
                    (entries ??= new TermEntry[_segments.Count])[segment] = entry;
                }
            }

            found[field] = entries is null ? null : new TermInSegments(entries);
        }

        return found;
    }

    private sealed class Answer(int hash, TermSpace space, string text, TermInSegments?[] byField)
    {
        public TermInSegments?[] ByField => byField;

        public bool IsOf(int otherHash, TermSpace otherSpace, string otherText) => hash == otherHash && space == otherSpace && string.Equals(text, otherText, StringComparison.Ordinal);
    }
}
