using System.Buffers.Binary;

namespace NewsSearch.Archive.CrossLanguage;

/// <summary>Writes a lexicon in the format of <see cref="LexiconFile"/>. The same translations are the same bytes, in whichever order they were added.</summary>
public sealed class LexiconWriter
{
    private readonly Dictionary<string, Dictionary<string, double>>[] _translations = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly Dictionary<string, SortedSet<string>> _families = new(StringComparer.Ordinal);

    /// <summary>Adds a translation in one direction. Of one added twice the greater probability stays.</summary>
    /// <param name="word">Word or phrase to be translated, folded; or an acronym in capitals.</param>
    /// <param name="translation">What it may be in the other language.</param>
    /// <param name="probability">In (0, 1]; kept in 255ths.</param>
    /// <param name="direction">Which languages the two are of.</param>
    /// <returns>False if either has a character that the format does not know, and nothing was added.</returns>
    public bool Add(string word, string translation, double probability, TranslationDirection direction)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1);
        if (!CanWrite(word) || !CanWrite(translation))
        {
            return false;
        }

        var table = _translations[(int)direction];
        if (!table.TryGetValue(word, out var known))
        {
            table.Add(word, known = new(StringComparer.Ordinal));
        }

        known[translation] = Math.Max(probability, known.GetValueOrDefault(translation));
        return true;
    }

    /// <summary>Adds an English word to those that share a stem. Kept only if the word is translated.</summary>
    public void AddToFamily(string stem, string word)
    {
        if (!CanWrite(stem) || !CanWrite(word))
        {
            return;
        }

        if (!_families.TryGetValue(stem, out var words))
        {
            _families.Add(stem, words = new(StringComparer.Ordinal));
        }

        words.Add(word);
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes()
    {
        var (english, russian) = (_translations[0], _translations[1]);
        var englishIds = Numbered(english.Keys.Concat(russian.Values.SelectMany(list => list.Keys)));
        var russianIds = Numbered(russian.Keys.Concat(english.Values.SelectMany(list => list.Keys)));
        var bytes = new List<byte>();
        AppendNumber(bytes, LexiconFile.Magic);
        AppendNumber(bytes, LexiconFile.Version);
        AppendTable(bytes, englishIds.Keys, word => Weighted(english.GetValueOrDefault(word), russianIds));
        AppendTable(bytes, russianIds.Keys, word => Weighted(russian.GetValueOrDefault(word), englishIds));
        var stems = _families.Where(family => family.Value.Any(english.ContainsKey)).Select(family => family.Key);
        AppendTable(bytes, Numbered(stems).Keys, stem => Members(_families[stem].Where(english.ContainsKey), englishIds));
        AppendNumber(bytes, LexiconFile.Checksum([.. bytes]));
        return [.. bytes];
    }

    private static bool CanWrite(string text)
    {
        Span<byte> bytes = stackalloc byte[LexiconFile.MaxStringLength];
        return text.Length > 0 && LexiconFile.Encode(text, bytes) > 0;
    }

    private static byte[] Encoded(string text)
    {
        var bytes = new byte[text.Length];
        LexiconFile.Encode(text, bytes);
        return bytes;
    }

    private static SortedDictionary<string, int> Numbered(IEnumerable<string> strings)
    {
        var byBytes = Comparer<string>.Create((left, right) => Encoded(left).AsSpan().SequenceCompareTo(Encoded(right)));
        var numbers = new SortedDictionary<string, int>(byBytes);
        foreach (var text in strings.Distinct(StringComparer.Ordinal).Order(byBytes))
        {
            numbers.Add(text, numbers.Count);
        }

        return numbers;
    }

    private static byte[] Weighted(Dictionary<string, double>? translations, SortedDictionary<string, int> ids)
    {
        // Numbers of equal weight ascend, so that the bytes do not depend on the order of adding.
        var items = (translations ?? [])
            .Select(item => (Id: ids[item.Key], Weight: (byte)Math.Max(1, Math.Round(item.Value * LexiconFile.FullWeight))))
            .OrderByDescending(item => item.Weight).ThenBy(item => item.Id).Take(byte.MaxValue).ToList();
        var list = new List<byte> { (byte)items.Count };
        foreach (var (id, weight) in items)
        {
            AppendVarint(list, id);
            list.Add(weight);
        }

        return [.. list];
    }

    private static byte[] Members(IEnumerable<string> words, SortedDictionary<string, int> ids)
    {
        var items = words.Select(word => ids[word]).Order().Take(byte.MaxValue).ToList();
        var list = new List<byte> { (byte)items.Count };
        items.ForEach(id => AppendVarint(list, id));
        return [.. list];
    }

    private static void AppendTable(List<byte> bytes, SortedDictionary<string, int>.KeyCollection strings, Func<string, byte[]> list)
    {
        var starts = new List<int>();
        var blocks = new List<byte>();
        foreach (var block in strings.Chunk(LexiconFile.BlockLength))
        {
            starts.Add(blocks.Count);
            var before = Array.Empty<byte>();
            foreach (var text in block)
            {
                var encoded = Encoded(text);
                var shared = encoded.AsSpan().CommonPrefixLength(before);
                blocks.Add((byte)shared);
                blocks.Add((byte)(encoded.Length - shared));
                blocks.AddRange(encoded.AsSpan(shared));
                before = encoded;
            }

            blocks.AddRange(block.SelectMany(list));
        }

        AppendNumber(bytes, (uint)strings.Count);
        AppendNumber(bytes, (uint)blocks.Count);
        starts.ForEach(start => AppendNumber(bytes, (uint)start));
        bytes.AddRange(blocks);
    }

    private static void AppendVarint(List<byte> bytes, int value)
    {
        for (; value > 0x7F; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
    }

    private static void AppendNumber(List<byte> bytes, uint value)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(number, value);
        bytes.AddRange(number);
    }
}
