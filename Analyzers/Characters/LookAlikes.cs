using System.Buffers;

namespace NewsSearch.Analyzers.Characters;

/// <summary>Repairs words in which a letter of one script stands for a letter of the other that looks the same: a Latin <c>c</c> in <c>Моcква</c>, a Cyrillic <c>о</c> in <c>Lоndon</c>.</summary>
/// <remarks>
/// Each part between hyphens and apostrophes is looked at by itself. If all letters of just one script have a twin in the other, they become their twins; if those of both have,
/// the fewer become the twins of the others, and of as many of each the Latin ones. If neither have (<c>it</c> and <c>компания</c> in one), the part stays. It also stays where
/// Cyrillic letters that would become Latin are two or more in a row at its beginning or end: that is a Russian ending or prefix of a foreign word, as in <c>covidом</c>.
/// Letters become letters one by one, so nothing else in a text moves. Twins are those of capital letters too, since the form is folded: н looks like h only as Н.
/// </remarks>
internal static class LookAlikes
{
    private const string Latin = "aoepcyxkmtbh";
    private const string Cyrillic = "аоерсухкмтвн";
    private const char LastLatin = '\u024F';
    private const char FirstCyrillic = '\u0400';
    private const char LastCyrillic = '\u052F';

    private static readonly SearchValues<char> Joiners = SearchValues.Create(".,&_");

    /// <summary>Repairs a folded surface in place.</summary>
    public static void Repair(Span<char> surface)
    {
        while (!surface.IsEmpty)
        {
            var end = surface.IndexOfAny('-', '\'');
            RepairPart(end < 0 ? surface : surface[..end]);
            surface = end < 0 ? [] : surface[(end + 1)..];
        }
    }

    private static void RepairPart(Span<char> part)
    {
        // Where a dot joins depends on the scripts beside it; a repaired name of a site might fall apart when read again.
        if (part.ContainsAny(Joiners))
        {
            return;
        }

        var (latin, cyrillic, latinHaveTwins, cyrillicHaveTwins) = (0, 0, true, true);
        foreach (var c in part)
        {
            if (IsCyrillic(c))
            {
                cyrillic++;
                cyrillicHaveTwins &= Cyrillic.Contains(c, StringComparison.Ordinal);
            }
            else if (c > LastLatin)
            {
                return;
            }
            else if (char.IsLetter(c))
            {
                latin++;
                latinHaveTwins &= Latin.Contains(c, StringComparison.Ordinal);
            }
        }

        if (latin == 0 || cyrillic == 0)
        {
            return;
        }

        if (latinHaveTwins && (!cyrillicHaveTwins || latin <= cyrillic))
        {
            Replace(part, Latin, Cyrillic);
        }
        else if (cyrillicHaveTwins && !IsEndingOrPrefix(part, cyrillic))
        {
            Replace(part, Cyrillic, Latin);
        }
    }

    private static bool IsEndingOrPrefix(ReadOnlySpan<char> part, int cyrillic) =>
        cyrillic > 1 && (IsAllCyrillic(part[..cyrillic]) || IsAllCyrillic(part[^cyrillic..]));

    private static bool IsAllCyrillic(ReadOnlySpan<char> letters) => !letters.ContainsAnyExceptInRange(FirstCyrillic, LastCyrillic);

    private static bool IsCyrillic(char c) => c is >= FirstCyrillic and <= LastCyrillic;

    private static void Replace(Span<char> part, string letters, string twins)
    {
        foreach (ref var c in part)
        {
            var twin = letters.IndexOf(c, StringComparison.Ordinal);
            c = twin < 0 ? c : twins[twin];
        }
    }
}
