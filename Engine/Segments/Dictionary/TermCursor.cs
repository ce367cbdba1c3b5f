using NewsSearch.Engine.Segments.Coding;

namespace NewsSearch.Engine.Segments.Dictionary;

/// <summary>A forward cursor over a <see cref="TermDictionary"/>.</summary>
internal sealed class TermCursor
{
    private readonly TermDictionary _dictionary;
    private TermEntry[] _entries = [];
    private int[] _lemmas = [];
    private byte[] _term = new byte[64];
    private int _length;
    private int _block;
    private int _index = -1;
    private int _readOfBlock;
    private bool _entriesRead;
    private int _blockOfLemmas = -1;

    /// <summary>A cursor before the first term of <paramref name="block"/>.</summary>
    internal TermCursor(TermDictionary dictionary, int block)
    {
        _dictionary = dictionary;
        _block = block;
    }

    /// <summary>The current term as UTF-8; valid until the next move.</summary>
    public ReadOnlySpan<byte> Term => _term.AsSpan(0, _length);

    /// <summary>What the dictionary knows of it.</summary>
    public TermEntry Entry
    {
        get
        {
            if (!_entriesRead)
            {
                ReadEntries();
            }

            return _entries[_index];
        }
    }

    /// <summary>The place of its lemma in the order of lemmas; -1 if it has none, or the dictionary names none.</summary>
    public int Lemma
    {
        get
        {
            if (_blockOfLemmas != _block)
            {
                if (_lemmas.Length == 0)
                {
                    _lemmas = new int[TermDictionaryWriter.BlockSize];
                }

                _dictionary.ReadLemmas(_block, _lemmas.AsSpan(0, _dictionary.TermsIn(_block)));
                _blockOfLemmas = _block;
            }

            return _lemmas[_index];
        }
    }

    /// <summary>Its place in the order of all terms of the dictionary.</summary>
    public int Ordinal => (_block * TermDictionaryWriter.BlockSize) + _index;

    /// <summary>Moves on; false after the last term.</summary>
    public bool Next()
    {
        if (_block < _dictionary.BlockCount && _index + 1 == _dictionary.TermsIn(_block))
        {
            _block++;
            _index = -1;
            _readOfBlock = 0;
            _entriesRead = false;
            _length = 0;
        }

        if (_block >= _dictionary.BlockCount)
        {
            return false;
        }

        _dictionary.OpenBlock(_block, out var texts, out _);
        texts.Read(_readOfBlock);
        _length = FrontCoding.Read(ref texts, ref _term, _length);
        _readOfBlock = texts.Position;
        _index++;
        return true;
    }

    private void ReadEntries()
    {
        if (_entries.Length == 0)
        {
            _entries = new TermEntry[TermDictionaryWriter.BlockSize];
        }

        _dictionary.ReadEntries(_block, 0, _entries.AsSpan(0, _dictionary.TermsIn(_block)));
        _entriesRead = true;
    }
}
