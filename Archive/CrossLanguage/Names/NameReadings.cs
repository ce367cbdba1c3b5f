namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>How a form may sound: once by each orthography of its script that differs from those before. Reused by its caller, for one thread at a time.</summary>
internal sealed class NameReadings
{
    /// <summary>Most phones of a reading.</summary>
    public const int MaxPhones = 40;

    /// <summary>Most readings: a script has so many orthographies at most.</summary>
    public const int MaxReadings = 8;

    private const int MinPhones = 3;

    private readonly byte[] _phones = new byte[MaxReadings * MaxPhones];
    private readonly int[] _lengths = new int[MaxReadings];
    private readonly int[] _orthographies = new int[MaxReadings];
    private readonly int[] _glides = new int[MaxReadings];

    /// <summary>How many readings.</summary>
    public int Count { get; private set; }

    /// <summary>The phones of a reading, see <see cref="Phone"/>.</summary>
    public ReadOnlySpan<byte> this[int index] => _phones.AsSpan(index * MaxPhones, _lengths[index]);

    /// <summary>Number of the orthography by which a reading was made, among those of the script.</summary>
    public int OrthographyOf(int index) => _orthographies[index];

    /// <summary>How many phones of a reading are <c>j</c>, the cheapest to drop.</summary>
    public int GlidesOf(int index) => _glides[index];

    /// <summary>Reads a form by all orthographies of its script.</summary>
    /// <param name="form">A form that <see cref="NameSurface.TryScript"/> holds for.</param>
    /// <param name="script">Its script.</param>
    public void Read(ReadOnlySpan<char> form, NameScript script)
    {
        Span<byte> letters = stackalloc byte[form.Length];
        for (var i = 0; i < form.Length; i++)
        {
            letters[i] = NameSurface.NumberOf(form[i]);
        }

        var all = Orthographies.Of(script);
        Count = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (IsNew(Add(letters, i, all[i])))
            {
                Count++;
            }
        }
    }

    /// <summary>Reads a form by those orthographies that were found to give readings, each another.</summary>
    /// <param name="letters">Numbers of its letters, see <see cref="NameSurface.NumberOf"/>.</param>
    /// <param name="script">Its script.</param>
    /// <param name="orthographies">Bit by orthography, the first the lowest.</param>
    public void Read(ReadOnlySpan<byte> letters, NameScript script, int orthographies)
    {
        var all = Orthographies.Of(script);
        Count = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if ((orthographies & (1 << i)) != 0)
            {
                Add(letters, i, all[i]);
                Count++;
            }
        }
    }

    /// <summary>Puts a reading behind the others, not counted yet.</summary>
    private ReadOnlySpan<byte> Add(ReadOnlySpan<byte> letters, int number, Orthography orthography)
    {
        var room = _phones.AsSpan(Count * MaxPhones, MaxPhones);
        var phones = room[..orthography.Read(letters, room)];
        _lengths[Count] = phones.Length;
        _orthographies[Count] = number;
        _glides[Count] = phones.Count((byte)'j');
        return phones;
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
