using System.Buffers.Binary;

namespace NewsSearch.Archive.CrossLanguage;

/// <summary>One lexicon file, read into memory: which words of the other language a word may be, and how probably. Immutable and safe for any number of threads.</summary>
/// <remarks>
/// Keys are exact: an English headword or folded form, a Russian lemma, a phrase of them with single blanks (<c>prime minister</c>, <c>железный дорога</c>: of Russian phrases each word's
/// preferred lemma), or an acronym in capitals. <see cref="Lexicons"/> finds the keys of a form and asks several lexicons. <see cref="LexiconFile"/> has the format.
/// </remarks>
public sealed class Lexicon
{
    /// <summary>Words of the longest phrase.</summary>
    public const int MaxPhraseWords = 4;

    private readonly LexiconTable _english;
    private readonly LexiconTable _russian;
    private readonly LexiconTable _families;

    private Lexicon(byte[] file, string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        Checksum = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(file.Length - LexiconFile.FooterLength));
        _english = new LexiconTable(file, path, LexiconFile.HeaderLength, weighted: true);
        _russian = new LexiconTable(file, path, _english.End, weighted: true);
        _families = new LexiconTable(file, path, _russian.End, weighted: false);
        if (_families.End != file.Length - LexiconFile.FooterLength)
        {
            throw new LexiconException(path, _families.End, "the tables end before the file does");
        }
    }

    /// <summary>Name of its file, without the ending.</summary>
    public string Name { get; }

    /// <summary>The checksum that its file ends with.</summary>
    public uint Checksum { get; }

    /// <summary>Words and phrases that are English, as keys or as translations.</summary>
    public int EnglishCount => _english.Count;

    /// <summary>Words and phrases that are Russian, as keys or as translations.</summary>
    public int RussianCount => _russian.Count;

    /// <summary>Reads a file and checks all of it.</summary>
    /// <exception cref="LexiconException">It is damaged, or no lexicon of this version.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Lexicon Open(string path) => FromBytes(File.ReadAllBytes(path), path);

    /// <summary>The lexicon of a file's bytes, which must stay as they are.</summary>
    /// <param name="file">All bytes.</param>
    /// <param name="path">How errors name them.</param>
    /// <exception cref="LexiconException">They are damaged, or no lexicon of this version.</exception>
    public static Lexicon FromBytes(byte[] file, string path)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(path);
        if (file.Length < LexiconFile.HeaderLength + LexiconFile.FooterLength || BinaryPrimitives.ReadUInt32LittleEndian(file) != LexiconFile.Magic)
        {
            throw new LexiconException(path, 0, "no lexicon begins so");
        }

        var version = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(sizeof(uint)));
        if (version != LexiconFile.Version)
        {
            throw new LexiconException(path, sizeof(uint), $"version {version}, expected {LexiconFile.Version}");
        }

        var end = file.Length - LexiconFile.FooterLength;
        var expected = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(end));
        var found = LexiconFile.Checksum(file.AsSpan(0, end));
        return found == expected ? new Lexicon(file, path) : throw new LexiconException(path, end, $"the checksum is {expected:X8}, that of the bytes {found:X8}");
    }

    /// <summary>Whether a key has translations.</summary>
    public bool Contains(ReadOnlySpan<char> key, TranslationDirection direction)
    {
        var items = new List<(int Id, int Weight)>();
        Read(key, direction, items);
        return items.Count > 0;
    }

    /// <summary>All keys of a language that have translations, in the order of the file, each with the likeliest first.</summary>
    public IEnumerable<(string Key, IReadOnlyList<Translation> Translations)> All(TranslationDirection direction)
    {
        var (source, target) = Tables(direction);
        for (var number = 0; number < source.Count; number++)
        {
            var items = new List<(int Id, int Weight)>();
            source.Read(number, target.Count, items);
            if (items.Count > 0)
            {
                yield return (source.Text(number), [.. items.Select(item => TranslationOf(item, target, isLearned: false))]);
            }
        }
    }

    /// <summary>Adds the translations of a key to <paramref name="translations"/>, the likeliest first.</summary>
    /// <returns>Whether there are any.</returns>
    public bool Find(ReadOnlySpan<char> key, TranslationDirection direction, ICollection<Translation> translations) => Find(key, direction, translations, isLearned: false);

    /// <summary>The same, of translations that were learnt or not.</summary>
    internal bool Find(ReadOnlySpan<char> key, TranslationDirection direction, ICollection<Translation> translations, bool isLearned)
    {
        ArgumentNullException.ThrowIfNull(translations);
        var items = new List<(int Id, int Weight)>();
        Read(key, direction, items);
        var (_, target) = Tables(direction);
        foreach (var item in items)
        {
            translations.Add(TranslationOf(item, target, isLearned));
        }

        return items.Count > 0;
    }

    /// <summary>Adds the English words that have translations and share a stem, a term of <see cref="NewsSearch.Analyzers.NewsAnalyzer"/>, to <paramref name="words"/>.</summary>
    public void FindFamily(ReadOnlySpan<char> stem, ICollection<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var number = _families.Find(stem);
        if (number < 0)
        {
            return;
        }

        var items = new List<(int Id, int Weight)>();
        _families.Read(number, _english.Count, items);
        foreach (var (id, _) in items)
        {
            words.Add(_english.Text(id));
        }
    }

    private void Read(ReadOnlySpan<char> key, TranslationDirection direction, List<(int Id, int Weight)> items)
    {
        var (source, target) = Tables(direction);
        var number = source.Find(key);
        if (number >= 0)
        {
            source.Read(number, target.Count, items);
        }
    }

    private static Translation TranslationOf((int Id, int Weight) item, LexiconTable target, bool isLearned) => new(target.Text(item.Id), (double)item.Weight / LexiconFile.FullWeight, isLearned);

    private (LexiconTable Source, LexiconTable Target) Tables(TranslationDirection direction) => direction == TranslationDirection.EnglishToRussian ? (_english, _russian) : (_russian, _english);
}
