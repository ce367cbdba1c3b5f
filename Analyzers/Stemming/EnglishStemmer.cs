namespace NewsSearch.Analyzers.Stemming;

/// <summary>The English stemmer of the Snowball project ("Porter2", M. F. Porter and successors, snowballstem.org), written from its description, release 3.</summary>
/// <remarks>
/// Takes lower case and plain apostrophes. The names of the steps are the description's. A y that counts as a consonant is written Y in between, as there.
/// </remarks>
public static class EnglishStemmer
{
    /// <summary>Writes the stem of <paramref name="word"/> to <paramref name="destination"/> and returns its length.</summary>
    /// <param name="word">A folded word.</param>
    /// <param name="destination">At least as long as <paramref name="word"/>; may be the same memory.</param>
    public static int Stem(ReadOnlySpan<char> word, Span<char> destination) => Stem(word, destination, EnglishRelease.Three);

    /// <summary>The same by an earlier release.</summary>
    internal static int Stem(ReadOnlySpan<char> word, Span<char> destination, EnglishRelease release)
    {
        if (EnglishExceptions.Stems.TryGetValue(word, out var known))
        {
            known.CopyTo(destination);
            return known.Length;
        }

        word.CopyTo(destination);
        if (word.Length <= 2)
        {
            return word.Length;
        }

        var stem = new EnglishWord(destination[..word.Length], release);
        stem.MarkConsonantY();
        stem.MarkRegions();
        EnglishInflection.RemovePossessive(ref stem);
        EnglishInflection.RemovePlural(ref stem);
        EnglishInflection.RemovePastAndGerund(ref stem);
        EnglishInflection.FinalYToI(ref stem);
        EnglishDerivation.Step2(ref stem);
        EnglishDerivation.Step3(ref stem);
        EnglishDerivation.Step4(ref stem);
        EnglishDerivation.Step5(ref stem);
        stem.UnmarkConsonantY();
        return stem.MoveToStart();
    }
}
