namespace NewsSearch.Engine.Search;

/// <summary>Makes the scores of two groups of documents comparable by the best score of each: of articles in two languages, for instance, of which a query has only the words of one.</summary>
/// <remarks>
/// The groups are the documents that have a value of a keyword field, and all others. With r = the best score of those with the value divided by the best of the others (after recency weighting,
/// before rescoring; 0 over 0 or where the first group has no match: 0, where only the second has none: infinite), all scores, and what rescoring adds, are multiplied:
/// <code>
/// r &lt; behind:                those of the others by max(r / behind, 1 / mostLowered)
/// behind &lt;= r &lt; farBetter: those with the value by behind / r
/// else:                      none
/// </code>
/// So the best of the others comes first, and the best with the value right behind it, unless that is far better; and a group without a good match does not rise beyond a limit. Matches and counts
/// stay as they are. Ignored where hits are sorted by date.
/// </remarks>
/// <param name="Field">A keyword field.</param>
/// <param name="Value">The value that tells the groups apart.</param>
/// <param name="MostLowered">By what scores of the others are divided at most, from 1.</param>
/// <param name="Behind">How near the best with the value comes to the best of the others, above 0 to 1.</param>
/// <param name="FarBetter">From which ratio on the best with the value comes first, from <paramref name="Behind"/>.</param>
public sealed record Balancing(string Field, string Value, float MostLowered, float Behind, float FarBetter)
{
    /// <summary>Whether the numbers are in their ranges.</summary>
    internal bool IsInRange => MostLowered >= 1 && Behind is > 0 and <= 1 && FarBetter >= Behind && float.IsFinite(MostLowered) && float.IsFinite(FarBetter);

    /// <summary>Lower ratios than this give the same factors as it.</summary>
    internal float LeastRatio => Behind / MostLowered;

    /// <summary>What the scores of documents with the value are multiplied by, and of the others, at a ratio.</summary>
    internal (float WithValue, float Others) Factors(float ratio) =>
        ratio < Behind ? (1, Math.Clamp(ratio / Behind, 1 / MostLowered, 1))
        : ratio < FarBetter ? (Math.Min(1, Behind / ratio), 1)
        : (1, 1);

    /// <summary>A lower bound of all factors at ratios from <paramref name="least"/> to <paramref name="greatest"/>.</summary>
    internal float LeastFactor(float least, float greatest)
    {
        var others = Factors(least).Others;
        var withValue = least < FarBetter && greatest >= Behind ? Math.Min(1, Behind / Math.Min(greatest, FarBetter)) : 1;
        return Math.Min(others, withValue);
    }
}
