using System.Collections.Frozen;

namespace NewsSearch.Analyzers.Stemming;

/// <summary>Words that the English stemmer's description lists apart.</summary>
internal static class EnglishExceptions
{
    /// <summary>Whole words with their stems.</summary>
    public static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Stems =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["skis"] = "ski",
            ["skies"] = "sky",
            ["idly"] = "idl",
            ["gently"] = "gentl",
            ["ugly"] = "ugli",
            ["early"] = "earli",
            ["only"] = "onli",
            ["singly"] = "singl",
            ["sky"] = "sky",
            ["news"] = "news",
            ["howe"] = "howe",
            ["atlas"] = "atlas",
            ["cosmos"] = "cosmos",
            ["bias"] = "bias",
            ["andes"] = "andes",
        }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Beginnings after which the first region starts, whatever their letters.</summary>
    public static readonly string[] FirstRegionPrefixes =
        ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];

    /// <summary>How many of <see cref="FirstRegionPrefixes"/> release 2 had.</summary>
    public const int EarlierPrefixes = 3;

    /// <summary>Words in -ing that are no gerunds, less that ending.</summary>
    public static readonly string[] NotGerunds = ["inn", "out", "cann", "herr", "earr", "even"];

    /// <summary>How many of <see cref="NotGerunds"/> release 2 had.</summary>
    public const int EarlierNotGerunds = 5;

    /// <summary>Words in -eed that are no past forms, less that ending.</summary>
    public static readonly string[] NotPast = ["proc", "exc", "succ"];
}
