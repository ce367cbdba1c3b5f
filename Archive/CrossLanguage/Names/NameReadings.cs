namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>How a form may sound: once by each orthography of its script that differs from those before. Reused by its caller, for one thread at a time.</summary>
internal sealed class NameReadings
{
    /// <summary>Most phones of a reading.</summary>
    public const int MaxPhones = 40;

    private const int MinPhones = 3;
    private const int MaxReadings = 8;

    private readonly byte[] _phones = new byte[MaxReadings * MaxPhones];
    private readonly int[] _lengths = new int[MaxReadings];
    private readonly int[] _orthographies = new int[MaxReadings];

    /// <summary>How many readings.</summary>
    public int Count { get; private set; }

    /// <summary>The phones of a reading, see <see cref="Phone"/>.</summary>
    public ReadOnlySpan<byte> this[int index] => _phones.AsSpan(index * MaxPhones, _lengths[index]);

    /// <summary>Number of the orthography by which a reading was made, among those of the script.</summary>
    public int OrthographyOf(int index) => _orthographies[index];

    /// <summary>Reads a form by those orthographies of its script whose bits are set.</summary>
    /// <param name="form">A form that <see cref="NameSurface.TryScript"/> holds for.</param>
    /// <param name="script">Its script.</param>
    /// <param name="orthographies">Bit by orthography, the first the lowest; all by default.</param>
    public void Read(ReadOnlySpan<char> form, NameScript script, int orthographies = -1)
    {
        var all = Orthographies.Of(script);
        Count = 0;
        for (var i = 0; i < all.Count; i++)
        {
            if ((orthographies & (1 << i)) != 0)
            {
                var room = _phones.AsSpan(Count * MaxPhones, MaxPhones);
                _lengths[Count] = all[i].Read(form, room);
                _orthographies[Count] = i;
                if (IsNew(room[.._lengths[Count]]))
                {
                    Count++;
                }
            }
        }
    }

    private bool IsNew(ReadOnlySpan<byte> phones)
    {
        // Too short to tell names apart, as what is left of a short one without its case; or without a consonant.
        if (phones.Length < MinPhones || Skeleton.Of(phones) == default)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (this[i].SequenceEqual(phones))
            {
                return false;
            }
        }

        return true;
    }
}
