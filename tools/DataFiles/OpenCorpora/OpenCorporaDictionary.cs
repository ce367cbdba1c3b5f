using System.Runtime.InteropServices;
using System.Text.Json;

namespace NewsSearch.DataFiles.OpenCorpora;

/// <summary>OpenCorpora's dictionary in the form that the package <c>az</c> carries: forms with their paradigms, paradigms with their tags, and how likely readings are.</summary>
/// <remarks>
/// <code>
/// words.dawg        : key = form 0x01 p1 p0 f1 f0; paradigm = (p1 ^ 1) * 64 + p0 / 2, form index likewise from f1 and f0
/// paradigms.array   : u16 LE, a count, then for each its length and the numbers of its suffixes, tags and prefixes, one third each
/// suffixes.json     : texts by number; gramtab-opencorpora-int.json: tags by number; the three prefixes stand in the package's code
/// p_t_given_w.intdawg: key = form ':' tag, value = probability of the reading times a million
/// </code>
/// </remarks>
internal sealed class OpenCorporaDictionary
{
    private const byte Separator = 1;
    private const float Million = 1_000_000;

    private static readonly string[] Prefixes = ["", "по", "наи"];

    private readonly DoubleArray _words;
    private readonly DoubleArray _probabilities;
    private readonly ushort[][] _paradigms;
    private readonly string[] _suffixes;
    private readonly string[] _tags;

    private OpenCorporaDictionary(string folder)
    {
        _words = DoubleArray.Read(Path.Combine(folder, "words.dawg"));
        _probabilities = DoubleArray.Read(Path.Combine(folder, "p_t_given_w.intdawg"));
        _paradigms = ReadParadigms(Path.Combine(folder, "paradigms.array"));
        _suffixes = ReadTexts(Path.Combine(folder, "suffixes.json"));
        _tags = ReadTexts(Path.Combine(folder, "gramtab-opencorpora-int.json"));
    }

    /// <summary>Reads the folder <c>dicts</c> of the package.</summary>
    public static OpenCorporaDictionary Read(string folder) => new(folder);

    /// <summary>All readings of all forms.</summary>
    public List<Reading> Readings()
    {
        var readings = new List<Reading>(5_100_000);
        var last = "";
        _words.Visit(key =>
        {
            var end = key.IndexOf(Separator);
            var value = key[(end + 1)..];
            if (last.Length != end || !DoubleArray.Letters.GetString(key[..end]).Equals(last, StringComparison.Ordinal))
            {
                last = DoubleArray.Letters.GetString(key[..end]);
            }

            readings.Add(new Reading(last, Number(value[0], value[1]), Number(value[2], value[3])));
        });
        return readings;
    }

    /// <summary>The tag of a reading, as <c>NOUN,inan,masc sing,gent</c>.</summary>
    public string Tag(Reading reading) => Tag(reading.Paradigm, reading.Index);

    /// <summary>The tag of a form of a paradigm.</summary>
    public string Tag(int paradigm, int index) => _tags[_paradigms[paradigm][Count(paradigm) + index]];

    /// <summary>How many forms a paradigm has.</summary>
    public int Count(int paradigm) => _paradigms[paradigm].Length / 3;

    /// <summary>The form of the same word at another place of its paradigm.</summary>
    public string Other(Reading reading, int index)
    {
        var (prefix, suffix) = Affixes(reading.Paradigm, reading.Index);
        var stem = reading.Form.AsSpan(prefix.Length, reading.Form.Length - prefix.Length - suffix.Length);
        var (otherPrefix, otherSuffix) = Affixes(reading.Paradigm, index);
        return string.Concat(otherPrefix, stem, otherSuffix);
    }

    /// <summary>
    /// How likely a reading of its form is, between 0 and 1; null where the form has no probabilities at all. A form that has some gives 0 for a reading that it does not list: never seen.
    /// </summary>
    /// <remarks>The corpus that they were counted in mostly writes е for ё, so that a form with ё is looked for in both spellings.</remarks>
    public float? Probability(Reading reading)
    {
        var written = Probability(reading.Form, reading);
        return reading.Form.Contains('ё', StringComparison.Ordinal) && Probability(reading.Form.Replace('ё', 'е'), reading) is { } folded
            ? Math.Max(written ?? 0, folded)
            : written;
    }

    private float? Probability(string form, Reading reading)
    {
        if (_probabilities.Follow(0, form + ":") is not { } at)
        {
            return null;
        }

        return _probabilities.Follow(at, Tag(reading)) is { } end && _probabilities.Value(end) is { } value ? value / Million : 0;
    }

    private static ushort Number(byte high, byte low) => (ushort)(((high ^ 1) << 6) + (low >> 1));

    private static ushort[][] ReadParadigms(string path)
    {
        var numbers = MemoryMarshal.Cast<byte, ushort>(File.ReadAllBytes(path)).ToArray();
        var paradigms = new ushort[numbers[0]][];
        var at = 1;
        for (var i = 0; i < paradigms.Length; i++)
        {
            var length = numbers[at++];
            paradigms[i] = numbers[at..(at + length)];
            at += length;
        }

        return paradigms;
    }

    private static string[] ReadTexts(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. json.RootElement.EnumerateArray().Select(text => text.GetString()!)];
    }

    private (string Prefix, string Suffix) Affixes(int paradigm, int index)
    {
        var numbers = _paradigms[paradigm];
        return (Prefixes[numbers[(2 * Count(paradigm)) + index]], _suffixes[numbers[index]]);
    }
}
