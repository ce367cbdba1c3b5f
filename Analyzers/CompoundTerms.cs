using System.Text;
using NewsSearch.Analyzers.Abbreviations;
using NewsSearch.Analyzers.Russian;

namespace NewsSearch.Analyzers;

/// <summary>Terms of words that are joined of several: see <see cref="NewsAnalyzer"/> for the rules.</summary>
internal static class CompoundTerms
{
    private const int ShortPrefix = 2;

    /// <summary>Letters of a case ending after a number, as in <c>2-го</c>.</summary>
    private const int LongestNumberEnding = 2;

    /// <summary>Adds the terms of a word with hyphens.</summary>
    public static void AddHyphenated(ReadOnlySpan<char> surface, WordTerms terms)
    {
        if (!RussianCompound.TryAdd(surface, terms))
        {
            AddStems(surface, terms);
        }

        AddParts(surface, '-', terms);
        AddJoinedStem(surface, terms);
    }

    private static void AddStems(ReadOnlySpan<char> surface, WordTerms terms)
    {
        var stems = new StringBuilder();
        foreach (var range in surface.Split('-'))
        {
            stems.Append(range.Start.Value > 0 ? "-" : "").Append(WordStem.Of(surface[range]));
        }

        // The lemma of an irregular form may be longer than the form.
        terms.Add(stems.ToString(0, Math.Min(stems.Length, WordTerms.MaxTermLength)));
    }

    /// <summary>Adds the terms of a word with apostrophes and no hyphens.</summary>
    public static void AddWithApostrophe(ReadOnlySpan<char> surface, WordTerms terms)
    {
        terms.Add(WordStem.Of(surface));
        if (surface.EndsWith("'s"))
        {
            return;
        }

        AddJoinedStem(surface, terms);
        var at = surface.IndexOf('\'');
        var rest = surface[(at + 1)..];
        if (at is > 0 and <= ShortPrefix && rest.Length > ShortPrefix)
        {
            terms.AddDerived(WordStem.Of(rest));
        }
    }

    /// <summary>Adds the terms of a word, no number, with dots, commas, ampersands or underscores and no hyphens.</summary>
    public static void AddJoined(ReadOnlySpan<char> surface, WordTerms terms)
    {
        terms.Add(surface.ToString());
        if (HasOnlyShortParts(surface))
        {
            AddJoinedStem(surface, terms);
            foreach (var range in surface.SplitAny(".&_"))
            {
                terms.AddDerived(surface[range].ToString());
            }

            return;
        }

        foreach (var range in surface.SplitAny(".&_,"))
        {
            if (!surface[range].IsEmpty)
            {
                AddPart(surface[range], terms);
            }
        }
    }

    private static bool HasOnlyShortParts(ReadOnlySpan<char> surface)
    {
        foreach (var range in surface.SplitAny(".&_"))
        {
            if (surface[range].Length > ShortPrefix)
            {
                return false;
            }
        }

        return true;
    }

    private static void AddParts(ReadOnlySpan<char> surface, char joiner, WordTerms terms)
    {
        var afterNumber = false;
        foreach (var range in surface.Split(joiner))
        {
            var part = surface[range];
            if (part.IsEmpty)
            {
                continue;
            }

            if (!afterNumber || part.Length > LongestNumberEnding || char.IsAsciiDigit(part[0]))
            {
                AddPart(part, terms);
            }

            afterNumber = char.IsAsciiDigit(part[^1]);
        }
    }

    private static void AddPart(ReadOnlySpan<char> part, WordTerms terms)
    {
        if (part is "us")
        {
            // Beside a hyphen it is no pronoun: US-led.
            terms.AddDerived(InitialTerms.UnitedStates);
        }
        else if ((part.Length > 1 || char.IsAsciiDigit(part[0])) && !FunctionWords.Contains(part))
        {
            AddDerived(part, terms);
        }
    }

    private static void AddDerived(ReadOnlySpan<char> word, WordTerms terms)
    {
        if (RussianWord.IsCyrillic(word))
        {
            RussianWord.AddDerived(word, terms);
        }
        else
        {
            terms.AddDerived(WordStem.Of(word));
        }
    }

    private static void AddJoinedStem(ReadOnlySpan<char> surface, WordTerms terms)
    {
        Span<char> joined = stackalloc char[surface.Length];
        var length = 0;
        foreach (var c in surface)
        {
            if (c is not ('-' or '.' or '&' or '_' or '\''))
            {
                joined[length++] = c;
            }
        }

        if (length > 0)
        {
            AddDerived(joined[..length], terms);
        }
    }
}
