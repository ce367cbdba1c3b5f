namespace NewsSearch.Archive.Highlighting;

/// <summary>Forms, each with where the bits of its terms are in a <see cref="TermFilter"/>. Any number of threads may look for forms while one adds some; none is ever taken out.</summary>
/// <remarks>
/// To look for the words of an article is to wait for memory, so all that is known of a form lies together in half a cache line; only the letters of long forms lie elsewhere. There are no
/// references, so that many forms cost the garbage collector nothing. The length, which is never zero, is written last and read first: whoever sees it sees the rest.
/// </remarks>
internal sealed class FormTable
{
    /// <summary>Of four slots three may be used: probing is still short then.</summary>
    private const int SlotsToUsed = 4;

    /// <summary>Letters of long forms for each slot; those of news have 2.3.</summary>
    private const int LongLettersPerSlot = 3;

    private const ulong PlaceMask = (1UL << FormKey.LengthShift) - 1;

    private readonly Slot[] _slots;
    private readonly char[] _longForms;
    private int _free;
    private int _longEnd;

    /// <summary>An empty table.</summary>
    /// <param name="slots">A power of two, at least 4; three quarters of it are forms.</param>
    public FormTable(int slots)
    {
        _slots = new Slot[slots];
        _longForms = new char[slots * LongLettersPerSlot];
        _free = slots - (slots / SlotsToUsed);
    }

    /// <summary>Looks for a form.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="surface">The form.</param>
    /// <param name="places">Where the bits of its terms are.</param>
    public bool TryGet(in FormKey key, ReadOnlySpan<char> surface, out ulong places)
    {
        var slots = _slots;
        for (var at = (int)key.Hash & (slots.Length - 1); ; at = (at + 1) & (slots.Length - 1))
        {
            ref var slot = ref slots[at];
            var third = Volatile.Read(ref slot.Third);
            if (slot.First == key.First && slot.Second == key.Second && (surface.Length <= FormKey.MaxWhole ? third == key.Third : IsLong(third, key, surface)))
            {
                places = slot.Places;
                return true;
            }

            if (third == 0)
            {
                places = 0;
                return false;
            }
        }
    }

    /// <summary>Adds a form that is not there; false if there is no room. One thread at a time.</summary>
    public bool TryAdd(in FormKey key, ReadOnlySpan<char> surface, ulong places)
    {
        var isLong = surface.Length > FormKey.MaxWhole;
        if (_free == 0 || (isLong && surface.Length > _longForms.Length - _longEnd))
        {
            return false;
        }

        var at = (int)key.Hash & (_slots.Length - 1);
        while (_slots[at].Third != 0)
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        ref var slot = ref _slots[at];
        slot.First = key.First;
        slot.Second = key.Second;
        slot.Places = places;
        var third = key.Third;
        if (isLong)
        {
            surface.CopyTo(_longForms.AsSpan(_longEnd));
            third |= (uint)_longEnd;
            _longEnd += surface.Length;
        }

        Volatile.Write(ref slot.Third, third);
        _free--;
        return true;
    }

    private bool IsLong(ulong third, in FormKey key, ReadOnlySpan<char> surface) =>
        (third & ~PlaceMask) == key.Third && surface.SequenceEqual(_longForms.AsSpan((int)(third & PlaceMask), surface.Length));

    /// <summary>A form: the numbers of its key, and the places; of a long one the beginning of its letters where the key has letters 9 to 11. All zero if there is none.</summary>
    private struct Slot
    {
        public ulong First;
        public ulong Second;
        public ulong Third;
        public ulong Places;
    }
}
