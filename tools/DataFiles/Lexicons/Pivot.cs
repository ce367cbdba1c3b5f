namespace NewsSearch.DataFiles.Lexicons;

/// <summary>Joins two dictionaries through a third language.</summary>
internal static class Pivot
{
    /// <summary>A pair that one path gives counts less than a dictionary's own; one that several words lead to counts once for each.</summary>
    private const double Weight = 0.4;

    /// <summary>Each English and Russian translation of the same word.</summary>
    /// <param name="english">Words of the third language in English.</param>
    /// <param name="russian">The same in Russian.</param>
    public static IEnumerable<Gloss> Join(Dictionary<string, List<string>> english, Dictionary<string, List<string>> russian) =>
        from word in english
        where russian.ContainsKey(word.Key)
        from englishText in word.Value
        from russianText in russian[word.Key]
        select new Gloss(englishText.StartsWith("to ", StringComparison.Ordinal) ? englishText[3..] : englishText, russianText, Weight);
}
