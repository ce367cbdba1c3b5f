namespace NewsSearch.Analyzers.Abbreviations;

/// <summary>Terms of abbreviations made of single letters with dots.</summary>
/// <remarks>
/// The spelling without dots is the same word: <c>n.a.t.o</c> is <c>nato</c>. Not so where that is a function word, since <c>IT</c>, <c>WHO</c> and <c>AM</c> are then found in every text:
/// there the joined spelling is a relative. The United States are one term in every spelling but <c>us</c>, which is a relative, too.
/// </remarks>
internal static class InitialTerms
{
    /// <summary>The term of the United States.</summary>
    public const string UnitedStates = "usa";

    /// <summary>Adds the terms, or nothing if the surface is something else.</summary>
    public static bool TryAdd(ReadOnlySpan<char> surface, WordTerms terms)
    {
        if (surface.Length < 3 || !IsLettersWithDots(surface))
        {
            return false;
        }

        var joined = surface.ToString().Replace(".", "", StringComparison.Ordinal);
        if (joined is "us")
        {
            terms.Add(UnitedStates);
            terms.AddDerived(joined);
        }
        else if (FunctionWords.Contains(joined))
        {
            terms.Add(surface.ToString());
            terms.AddDerived(joined);
        }
        else
        {
            terms.Add(WordStem.Of(joined));
        }

        foreach (var letter in joined)
        {
            terms.AddDerived(letter.ToString());
        }

        return true;
    }

    private static bool IsLettersWithDots(ReadOnlySpan<char> surface)
    {
        for (var i = 0; i < surface.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsAsciiLetterLower(surface[i]) : surface[i] != '.')
            {
                return false;
            }
        }

        return surface.Length % 2 == 1;
    }
}
