using System.Collections.Frozen;

namespace NewsSearch.Archive.Correcting;

/// <summary>The American and the Russian keyboard: what a key gives on one and the other, and which keys lie side by side.</summary>
internal static class KeyboardLayout
{
    // Row by row, first without, then with Shift; only keys that give a letter on one keyboard at least.
    private const string English = "`qwertyuiop[]" + "asdfghjkl;'" + "zxcvbnm,." + "~QWERTYUIOP{}" + "ASDFGHJKL:\"" + "ZXCVBNM<>";
    private const string Russian = "ёйцукенгшщзхъ" + "фывапролджэ" + "ячсмитьбю" + "ЁЙЦУКЕНГШЩЗХЪ" + "ФЫВАПРОЛДЖЭ" + "ЯЧСМИТЬБЮ";

    private static readonly string[] EnglishRows = ["qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,."];
    private static readonly string[] RussianRows = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];

    private static readonly FrozenDictionary<char, char> ToRussian = English.Zip(Russian).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
    private static readonly FrozenDictionary<char, char> ToEnglish = Russian.Zip(English).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
    private static readonly FrozenDictionary<char, (int Row, int Column, bool Russian)> Places = PlacesOf(EnglishRows, russian: false)
        .Concat(PlacesOf(RussianRows, russian: true))
        .ToFrozenDictionary(place => place.Key, place => place.Place);

    /// <summary>What the keys pressed for a text would have given on the other keyboard; null if it has letters of both scripts or of none.</summary>
    public static string? Switch(ReadOnlySpan<char> typed)
    {
        var (latin, cyrillic) = (false, false);
        foreach (var c in typed)
        {
            latin |= char.IsAsciiLetter(c);
            cyrillic |= c is >= '\u0400' and <= '\u04FF';
        }

        if (latin == cyrillic)
        {
            return null;
        }

        var other = latin ? ToRussian : ToEnglish;
        var switched = typed.ToArray();
        foreach (ref var c in switched.AsSpan())
        {
            c = other.GetValueOrDefault(c, c);
        }

        return new string(switched);
    }

    /// <summary>Whether two small letters lie side by side on the same keyboard.</summary>
    public static bool AreNeighbours(char left, char right)
    {
        if (!Places.TryGetValue(left, out var one) || !Places.TryGetValue(right, out var other) || one.Russian != other.Russian)
        {
            return false;
        }

        // A row stands half a key further right than the one above it, so a key touches the one in its column and the next in the row above.
        return (other.Row - one.Row) switch
        {
            0 => Math.Abs(other.Column - one.Column) == 1,
            1 => one.Column - other.Column is 0 or 1,
            -1 => other.Column - one.Column is 0 or 1,
            _ => false,
        };
    }

    private static IEnumerable<(char Key, (int Row, int Column, bool Russian) Place)> PlacesOf(string[] rows, bool russian) =>
        from row in rows.Index()
        from key in row.Item.Index()
        where char.IsLetter(key.Item)
        select (key.Item, (row.Index, key.Index, russian));
}
