namespace NewsSearch.DataFiles.Russian;

/// <summary>Forms of comparison that the dictionary keeps apart from the word that a dictionary's reader looks up.</summary>
internal static class Suppletives
{
    private static readonly Dictionary<string, string[]> Lemmas = new(StringComparer.Ordinal)
    {
        ["больше"] = ["большой", "много"],
        ["более"] = ["большой", "много"],
        ["меньше"] = ["маленький", "мало"],
        ["менее"] = ["маленький", "мало"],
        ["лучше"] = ["хороший", "хорошо"],
        ["хуже"] = ["плохой", "плохо"],
        ["дальше"] = ["далекий", "далеко"],
        ["раньше"] = ["рано"],
        ["позже"] = ["поздно"],
        ["многих"] = ["много"],
        ["многим"] = ["много"],
        ["многими"] = ["много"],
        ["немногих"] = ["немного"],
        ["немногим"] = ["немного"],
        ["немногими"] = ["немного"],
    };

    /// <summary>More lemmas of a form.</summary>
    public static IReadOnlyList<string> Of(string form) => Lemmas.TryGetValue(form, out var lemmas) ? lemmas : [];
}
