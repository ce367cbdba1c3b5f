namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>Reads one block of a vocabulary, whose checksum has been verified: finds a group, then its entries one after the other.</summary>
/// <param name="block">The block.</param>
/// <param name="script">The script of its forms.</param>
internal ref struct NameGroups(ReadOnlySpan<byte> block, NameScript script)
{
    private readonly ReadOnlySpan<byte> _block = block;
    private readonly char[] _form = new char[NameSurface.MaxLength];
    private int _at;
    private int _end;
    private int _length;

    /// <summary>The form of the entry.</summary>
    public readonly ReadOnlySpan<char> Form => _form.AsSpan(0, _length);

    /// <summary>Orthographies of the entry, a bit each.</summary>
    public int Readings { get; private set; }

    /// <summary>Articles that have the form.</summary>
    public long Articles { get; private set; }

    /// <summary>Goes before the first entry of the group with a key.</summary>
    /// <returns>False if there is none in this block.</returns>
    /// <exception cref="InvalidDataException">The block is not well formed.</exception>
    public bool TryFind(ulong key)
    {
        _at = 0;
        _length = 0;
        for (var found = 0ul; _at < _block.Length;)
        {
            found += Varint();
            var length = Varint();
            if (length > (ulong)(_block.Length - _at))
            {
                throw Damaged();
            }

            _end = _at + (int)length;
            if (found == key)
            {
                return true;
            }

            if (found > key)
            {
                return false;
            }

            _at = _end;
        }

        return false;
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
            _form[shared + i] = (char)(first + _block[_at++]);
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
