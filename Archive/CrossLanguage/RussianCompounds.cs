namespace NewsSearch.Archive.CrossLanguage;

/// <summary>What a Russian compound that no lexicon has is a kind of: госзакупка is a закупка, экс-президент a президент.</summary>
internal static class RussianCompounds
{
    /// <summary>Letters of the shortest word that a compound is a kind of; shorter ones are mostly accidents.</summary>
    private const int ShortestBase = 4;

    /// <summary>Beginnings that news puts before words, the longest first; what they add is less than what follows.</summary>
    private static readonly string[] Beginnings =
    [
        "сельхоз", "электро", "внутри", "мульти", "медиа", "полит", "видео", "энерго", "нефте", "радио", "микро", "супер", "транс", "сверх", "строй", "агро", "авиа", "авто", "анти", "аэро",
        "вице", "газо", "глав", "евро", "кино", "обще", "спец", "теле", "фото", "само", "био", "гео", "гос", "зам", "мед", "соц", "тур", "экс", "эко", "про", "пол",
    ];

    /// <summary>Candidates, likely ones first; most of them are no words.</summary>
    /// <param name="surface">A folded word.</param>
    public static IEnumerable<string> Of(string surface)
    {
        var hyphen = surface.LastIndexOf('-');
        if (hyphen >= 0)
        {
            return new[] { surface[(hyphen + 1)..], surface[..hyphen] }.Where(part => part.Length >= ShortestBase);
        }

        return Beginnings.Where(beginning => surface.Length >= beginning.Length + ShortestBase && surface.StartsWith(beginning, StringComparison.Ordinal))
            .Select(beginning => surface[beginning.Length..]);
    }
}
