namespace NewsSearch.Archive.CrossLanguage;

/// <summary>What a regular inflected English word may be a form of: spellings to be looked up, likely ones first. No dictionary: most of them are no words.</summary>
/// <remarks>
/// Only endings of inflection: a stem would take <c>important</c> for a form of <c>import</c>. Irregular forms are the analysis' matter (<c>went</c> has the term <c>go</c>).
/// </remarks>
public static class EnglishBaseForms
{
    private const int ShortestBase = 2;

    /// <summary>The candidates, not <paramref name="word"/> itself; none for a word without such an ending.</summary>
    /// <param name="word">A folded word.</param>
    public static IEnumerable<string> Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Candidates(word).Where(candidate => candidate.Length >= ShortestBase);
    }

    /// <summary>What a comparative or superlative may be of: cheap of cheaper. Apart from the others, since a worker is no form of work.</summary>
    /// <param name="word">A folded word.</param>
    public static IEnumerable<string> OfComparison(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var ending = word.EndsWith("er", StringComparison.Ordinal) ? 2 : word.EndsWith("est", StringComparison.Ordinal) ? 3 : 0;
        if (ending == 0 || word.Length - ending <= ShortestBase)
        {
            return [];
        }

        var rest = word[..^ending];
        return rest.EndsWith('i') ? [rest[..^1] + "y"] : WithoutVowelEnding(rest);
    }

    private static IEnumerable<string> Candidates(string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal))
        {
            yield return word[..^2];
        }
        else if (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal))
        {
            yield return word[..^1];
            if (word.EndsWith("es", StringComparison.Ordinal))
            {
                yield return word[..^2];
            }

            if (word.EndsWith("ies", StringComparison.Ordinal))
            {
                yield return word[..^3] + "y";
            }
        }
        else if (word.EndsWith("ied", StringComparison.Ordinal))
        {
            yield return word[..^3] + "y";
        }
        else if (word.EndsWith("ed", StringComparison.Ordinal))
        {
            foreach (var candidate in WithoutVowelEnding(word[..^2]))
            {
                yield return candidate;
            }
        }
        else if (word.EndsWith("ing", StringComparison.Ordinal))
        {
            foreach (var candidate in WithoutVowelEnding(word[..^3]))
            {
                yield return candidate;
            }
        }
    }

    /// <summary>Before -ed and -ing: as it stands, with the silent e that it may have lost, without a doubled consonant.</summary>
    private static IEnumerable<string> WithoutVowelEnding(string rest)
    {
        yield return rest;
        yield return rest + "e";
        if (rest.Length > ShortestBase && rest[^1] == rest[^2])
        {
            yield return rest[..^1];
        }
    }
}
