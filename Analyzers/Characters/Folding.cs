using System.Buffers;
using System.Text;

namespace NewsSearch.Analyzers.Characters;

/// <summary>Folds text as the tokenizer folds its surfaces: two spellings that a searcher takes for the same become equal, character by character.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Case: lower case, ß as ss, İ and ı as i, every sigma as σ.</item>
/// <item>Latin and Greek letters lose their accents, composed or not: café is cafe. ligatures and full-width forms become plain letters.</item>
/// <item>Cyrillic: ё is е; й, ў, ї, ґ stay letters, composed or not; stress marks vanish.</item>
/// <item>Soft hyphens, zero-width characters and direction marks vanish.</item>
/// <item>Hyphens become <c>-</c>, apostrophes <c>'</c>; decimal digits of all scripts become 0 to 9.</item>
/// <item>Everything else stays. Folding folded text changes nothing.</item>
/// </list>
/// The normalization tables of the machine (ICU) play no part, so terms are the same with and without them.
/// </remarks>
public static class Folding
{
    /// <summary>Folded text is at most this many times as long as the text.</summary>
    public const int MaxExpansion = CharTable.MaxExpansion;

    /// <summary>The folded form of <paramref name="text"/>.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Fold(text.AsSpan());
    }

    /// <summary>The folded form of <paramref name="text"/>.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(1, text.Length * MaxExpansion));
        try
        {
            return new string(buffer, 0, Fold(text, buffer));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes the folded form of <paramref name="text"/> to the start of <paramref name="destination"/> and returns its length.</summary>
    /// <param name="text">Any text; not the memory of <paramref name="destination"/>.</param>
    /// <param name="destination">At least <see cref="MaxExpansion"/> times as long as <paramref name="text"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than that.</exception>
    public static int Fold(ReadOnlySpan<char> text, Span<char> destination)
    {
        if (destination.Length < (long)text.Length * MaxExpansion)
        {
            throw new ArgumentException($"Must have room for {MaxExpansion} times the text.", nameof(destination));
        }

        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (CharTable.Classes[c])
            {
                case CharClass.Expanding:
                    var expansion = CharTable.Expansion(c);
                    expansion.CopyTo(destination[length..]);
                    length += expansion.Length;
                    break;
                case CharClass.Mark:
                    length = CombiningMarks.Append(destination, length, c);
                    break;
                case CharClass.Ignorable:
                    break;
                case CharClass.HighSurrogate when Supplementary.TryRead(text, i, out var character):
                    length += FoldPair(character, destination[length..]);
                    i++;
                    break;
                default:
                    var folded = CharTable.Folds[c];
                    destination[length++] = folded == '\0' ? c : folded;
                    break;
            }
        }

        return length;
    }

    private static int FoldPair(Rune character, Span<char> destination)
    {
        if (Supplementary.ClassOf(character) == CharClass.Ignorable)
        {
            return 0;
        }

        Supplementary.Fold(character, destination);
        return 2;
    }
}
