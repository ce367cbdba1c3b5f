namespace NewsSearch.Archive.CrossLanguage.Translating;

/// <summary>How much a translation counts by where it comes from, chosen by measurement: <c>docs/relevance.md</c>.</summary>
internal static class TranslationWeights
{
    /// <summary>Most translations of the lexicons for a word.</summary>
    public static int MostOfLexicons { get; set; } = Tune.Int("MOSTLEX", 20);

    /// <summary>Most forms that sound like a word.</summary>
    public static int MostForms { get; set; } = Tune.Int("MOSTFORMS", 16);

    /// <summary>Most words that sound like a word.</summary>
    public static int MostNames { get; set; } = Tune.Int("MOSTNAMES", 6);

    /// <summary>How much weaker than the best one another name may be.</summary>
    public static double BehindBestName { get; set; } = Tune.Get("BEHIND", 0.4);

    /// <summary>How far a name is trusted.</summary>
    public static NameTrust Of(WordCase letters, IReadOnlyList<Translation> known)
    {
        var got = known.Count == 0 ? 0 : known[0].Probability;
        return got < Tune.Get("GOT", .25) ? new NameTrust(Tune.Get("NL0", .3), Tune.Get("NF0", 1))
        : letters switch
        {
            WordCase.Name => new NameTrust(Tune.Get("NL1", .3), Tune.Get("NF1", 1)),
            WordCase.Usual => new NameTrust(Tune.Get("NL2", .5), Tune.Get("NF2", .5)),
            _ => new NameTrust(Tune.Get("NL3", .7), Tune.Get("NF3", .3)),
        };
    }
}

/// <summary>How far a name is trusted.</summary>
/// <param name="Least">The least strength.</param>
/// <param name="Factor">What the strength is multiplied by.</param>
internal readonly record struct NameTrust(double Least, double Factor);

internal static class Tune
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, double> Values = new();
    public static double Get(string name, double value) => Values.GetOrAdd(name, n => Environment.GetEnvironmentVariable("T_" + n) is { } text ? double.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : value);
    public static int Int(string name, int value) => (int)Get(name, value);
}
