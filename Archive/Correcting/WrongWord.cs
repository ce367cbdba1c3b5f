namespace NewsSearch.Archive.Correcting;

/// <summary>A word of a query that is likely misspelt.</summary>
/// <param name="Word">The word.</param>
/// <param name="Known">Whether the archive has it all the same.</param>
/// <param name="Corrections">What may be meant, the likeliest first.</param>
internal sealed record WrongWord(QueryWord Word, bool Known, IReadOnlyList<WordCorrection> Corrections)
{
    /// <summary>Choices of one correction for each word, the likeliest first: those that differ from the likeliest in one word only, which is nearly always enough.</summary>
    public static IEnumerable<IReadOnlyList<WordCorrection>> Choices(IReadOnlyList<WrongWord> words)
    {
        WordCorrection[] first = [.. words.Select(word => word.Corrections[0])];
        yield return first;
        var others = words
            .SelectMany((word, place) => word.Corrections.Skip(1).Select(correction => (place, correction)))
            .OrderBy(other => first[other.place].Score - other.correction.Score);
        foreach (var (place, correction) in others)
        {
            WordCorrection[] choice = [.. first];
            choice[place] = correction;
            yield return choice;
        }
    }
}
