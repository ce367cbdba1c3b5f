using System.Collections.Frozen;

namespace NewsSearch.Analyzers.Detection;

/// <summary>What single words say of the language: points for the product's own language of their script if positive, against it if negative.</summary>
internal static class WordEvidence
{
    /// <summary>A word that decides a sentence by itself.</summary>
    public const int Strong = 6;

    /// <summary>A word that several of its kind support.</summary>
    public const int Medium = 3;

    /// <summary>A word seen in names.</summary>
    public const int Weak = 2;

    /// <summary>A spelling or word that leans one way.</summary>
    public const int Hint = 1;

    /// <summary>Points of Latin words for English.</summary>
    public static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Latin = Weigh(
        (LatinWords.Foreign, -Weak), (LatinWords.SharedEnglish, Hint), (LatinWords.StrongForeign, -Strong), (LatinWords.English, Medium), (LatinWords.StrongEnglish, Strong));

    /// <summary>Points of Cyrillic words for Russian. A word of both lists says nothing.</summary>
    public static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Cyrillic = WeighCyrillic();

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Weigh(params ReadOnlySpan<(string Words, int Points)> lists)
    {
        var points = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (words, weight) in lists)
        {
            foreach (var word in Split(words))
            {
                points[word] = weight;
            }
        }

        return points.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> WeighCyrillic()
    {
        var russian = Split(CyrillicWords.Russian).ToHashSet(StringComparer.Ordinal);
        var foreign = Split(CyrillicWords.Foreign).ToHashSet(StringComparer.Ordinal);
        var shared = russian.Intersect(foreign, StringComparer.Ordinal).Concat(
            Split("до для при про над перед было была себя или само людей после и без или само много через можно до тебе мене року людина треба бар ба"))
            .ToHashSet(StringComparer.Ordinal);
        return russian.Select(word => (word, points: Strong))
            .Concat(foreign.Select(word => (word, points: -Strong)))
            .Where(entry => !shared.Contains(entry.word))
            .ToFrozenDictionary(entry => entry.word, entry => entry.points, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static string[] Split(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
