namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>Reads one block of a vocabulary, whose checksum has been verified: finds groups in ascending order, and the entries of each one after the other.</summary>
/// <param name="block">The block.</param>
/// <param name="script">The script of its forms.</param>
/// <param name="form">Room for a form of <see cref="NameSurface.MaxLength"/>.</param>
/// <param name="letters">The same for the numbers of its letters.</param>
internal ref struct NameGroups(ReadOnlySpan<byte> block, NameScript script, Span<char> form, Span<byte> letters)
{
    private readonly ReadOnlySpan<byte> _block = block;
    private readonly Span<char> _form = form;
    private readonly Span<byte> _letters = letters;
    private ulong _key;
    private int _group;
    private int _at;
    private int _end;
    private int _length;

    /// <summary>The form of the entry.</summary>
    public readonly ReadOnlySpan<char> Form => _form[.._length];

    /// <summary>Numbers of its letters, see <see cref="NameSurface.NumberOf"/>.</summary>
    public readonly ReadOnlySpan<byte> Letters => _letters[.._length];

    /// <summary>Orthographies of the entry, a bit each.</summary>
    public int Readings { get; private set; }

    /// <summary>Articles that have the form.</summary>
    public long Articles { get; private set; }

    /// <summary>Goes before the first entry of the group with a key.</summary>
    /// <param name="key">The key; not less than any that was asked for before.</param>
    /// <returns>False if there is none in this block.</returns>
    /// <exception cref="InvalidDataException">The block is not well formed.</exception>
    public bool TryFind(ulong key)
    {
        // The group that ended the last search may be the one.
        while (_key < key || _end == 0)
        {
            _at = _end;
            if (_at >= _block.Length)
            {
                return false;
            }

            _key += Varint();
            var length = Varint();
            if (length > (ulong)(_block.Length - _at))
            {
                throw Damaged();
            }

            _group = _at;
            _end = _at + (int)length;
        }

        _at = _group;
        _length = 0;
        return _key == key;
    }

    /// <summary>The next entry of the group.</summary>
    /// <exception cref="InvalidDataException">The block is not well formed.</exception>
    public bool Next()
    {
        if (_at >= _end)
        {
            return false;
        }

        var shape = _block[_at++];
        var shared = shape >> 5;
        var added = (shape & 0x1F) + 1;
        if (shared > _length || shared + added > NameSurface.MaxLength || added >= _end - _at)
        {
            throw Damaged();
        }

        var first = script == NameScript.Cyrillic ? NameVocabularyFormat.CyrillicBase : 0;
        for (var i = 0; i < added; i++)
        {
            var letter = (char)(first + _block[_at++]);
            _form[shared + i] = letter;
            _letters[shared + i] = NameSurface.NumberOf(letter);
        }

        _length = shared + added;
        Readings = _block[_at++];
        Articles = (long)Varint();
        return true;
    }

    private ulong Varint()
    {
        var value = 0ul;
        for (var shift = 0; shift < 64 && _at < _block.Length; shift += 7)
        {
            var bits = _block[_at++];
            value |= (ulong)(bits & 0x7F) << shift;
            if (bits < 0x80)
            {
                return value;
            }
        }

        throw Damaged();
    }

    private static InvalidDataException Damaged() => new("The name vocabulary is damaged: a block is not well formed.");
}
