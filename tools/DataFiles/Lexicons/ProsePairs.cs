using System.Text.RegularExpressions;

namespace NewsSearch.DataFiles.Lexicons;

/// <summary>Reads a program's message catalogue as sentence pairs, for how ordinary words are translated in sentences.</summary>
internal static partial class ProsePairs
{
    /// <summary>A sentence's words are translated freely, and many have no counterpart: less than a dictionary's gloss.</summary>
    private const double Weight = 0.2;

    /// <summary>Messages of a catalogue, cut into paragraphs and sentences where both languages have as many.</summary>
    /// <param name="path">The compiled catalogue.</param>
    public static IEnumerable<Gloss> Read(string path) =>
        from message in GettextCatalogue.Read(path)
        from paragraph in Aligned(message.Message, message.Translation, Paragraphs())
        from sentence in Aligned(paragraph.English, paragraph.Russian, Sentences())
        select new Gloss(Marks().Replace(sentence.English, " "), Marks().Replace(sentence.Russian, " "), Weight, IsEntry: false);

    private static IEnumerable<(string English, string Russian)> Aligned(string english, string russian, Regex border)
    {
        var (left, right) = (border.Split(english), border.Split(russian));
        return left.Length == right.Length ? left.Zip(right) : [(english, russian)];
    }

    [GeneratedRegex(@"\n+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Paragraphs();

    [GeneratedRegex(@"(?<=[.!?])\s+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Sentences();

    // Places of arguments, contexts, marks of keys.
    [GeneratedRegex(@"^\?[\w ]+:|%[-0-9.]*l?[a-zA-Z%]|<[^>]*>|\(?_(?=\w)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Marks();
}
