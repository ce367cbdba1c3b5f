using System.Buffers.Binary;

namespace NewsSearch.Analyzers.Russian;

/// <summary>The Russian data file: lemmas of known forms, likely lemmas of unknown ones by their ending, and relatives of lemmas.</summary>
/// <remarks>
/// <code>
/// File = Magic Version Length{6} Forms Endings Relatives Sets Rules Letters
///   Magic     : u32 LE   0x52535752, "RWSR" when read as ASCII
///   Version   : u32 LE   1
///   Length    : u32 LE   bytes of each of the six parts that follow
///   Forms     : WordAutomaton, form to set: its lemmas
///   Endings   : WordAutomaton, the last letters of a form, backwards, to set: the likeliest lemmas of an unknown word
///   Relatives : WordAutomaton, lemma to set: the place that an adjective or an inhabitant is named for
///   Sets, Rules, Letters : see Rewrites; a set's number is its place in bytes
/// </code>
/// Made by <c>tools/make-data.sh</c>, which also says of what.
/// </remarks>
internal sealed class RussianDictionary
{
    /// <summary>First bytes of the file.</summary>
    public const uint Magic = 0x52535752;

    /// <summary>Version of the format.</summary>
    public const uint Version = 1;

    /// <summary>Parts of the file.</summary>
    public const int Parts = 6;

    /// <summary>Bytes before the first part.</summary>
    public const int HeaderLength = (2 + Parts) * sizeof(uint);

    /// <summary>Name of the embedded file.</summary>
    public const string FileName = "NewsSearch.Analyzers.Russian.russian.dat";

    private static readonly Lazy<RussianDictionary> Shared = new(() => new RussianDictionary(DataFile.Open(FileName)));

    private readonly DataFile _file;
    private readonly (int Start, int Length)[] _parts = new (int, int)[Parts];

    private RussianDictionary(DataFile file)
    {
        _file = file;
        var bytes = file.Bytes;
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic || BinaryPrimitives.ReadUInt32LittleEndian(bytes[sizeof(uint)..]) != Version)
        {
            throw new InvalidOperationException("The embedded Russian dictionary is of another version.");
        }

        var start = HeaderLength;
        for (var part = 0; part < Parts; part++)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[((2 + part) * sizeof(uint))..]);
            _parts[part] = (start, length);
            start += length;
        }
    }

    /// <summary>The dictionary; opened when first asked for, immutable and safe for any number of threads.</summary>
    public static RussianDictionary Instance => Shared.Value;

    /// <summary>The lemmas of a folded form.</summary>
    public bool TryLemmas(ReadOnlySpan<char> form, out Rewrites lemmas) => TryFind(0, form, out lemmas);

    /// <summary>The place names that a lemma is derived from.</summary>
    public bool TryRelatives(ReadOnlySpan<char> lemma, out Rewrites relatives) => TryFind(2, lemma, out relatives);

    /// <summary>The likeliest lemmas of a word that is in no dictionary, by the longest ending that is in the table.</summary>
    public bool TryGuess(ReadOnlySpan<char> word, out Rewrites lemmas)
    {
        var endings = new WordAutomaton(Part(1));
        var state = endings.Root;
        var found = -1;
        for (var i = word.Length - 1; i >= 0 && endings.TryStep(ref state, RussianAlphabet.Code(word[i])); i--)
        {
            if (endings.TryNumber(state, out var number))
            {
                found = number;
            }
        }

        lemmas = found < 0 ? default : Set(found);
        return found >= 0;
    }

    private bool TryFind(int part, ReadOnlySpan<char> word, out Rewrites rewrites)
    {
        var found = new WordAutomaton(Part(part)).TryGet(word, out var number);
        rewrites = found ? Set(number) : default;
        return found;
    }

    private Rewrites Set(int number) => new(Part(3)[number..], Part(4), Part(5));

    private ReadOnlySpan<byte> Part(int part) => _file.Bytes.Slice(_parts[part].Start, _parts[part].Length);
}
