using System.Globalization;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Plans;
using Xunit;

namespace NewsSearch.Engine.Tests.Search;

/// <summary>Computes every part of an explanation anew from its parts, by what its description says.</summary>
internal static class ExplanationCheck
{
    /// <summary>Whether every value follows from its parts bit for bit.</summary>
    public static void AddsUp(Explanation explanation, string where)
    {
        var parts = explanation.Parts.Select(part => (float)part.Value).ToArray();
        Assert.True(explanation.Value == (float)explanation.Value, $"{explanation.Value} is no single-precision number: {where}");
        if (parts.Length > 0)
        {
            Assert.True(Value(explanation.Description, parts) == explanation.Value, $"{explanation.Value} is not {explanation.Description} of {string.Join(", ", parts)}: {where}");
        }

        if (explanation.Description.Split(' ') is ["rarity:", "in", var df, "of", var n, ..])
        {
            var (docFreq, count) = (long.Parse(df, CultureInfo.InvariantCulture), long.Parse(n, CultureInfo.InvariantCulture));
            Assert.True(explanation.Value == (float)Math.Log(1 + ((count - docFreq + 0.5) / (docFreq + 0.5))), $"{explanation.Value} is not {explanation.Description}: {where}");
        }

        foreach (var part in explanation.Parts)
        {
            AddsUp(part, where);
        }
    }

    private static float Value(string description, float[] parts)
    {
        const string greatest = "greatest of its parts plus ";
        if (description.StartsWith(greatest, StringComparison.Ordinal))
        {
            var tieBreaker = float.Parse(description[greatest.Length..].Split(' ')[0], CultureInfo.InvariantCulture);
            return parts.Max() + (tieBreaker * (Sum(parts) - parts.Max()));
        }

        if (description.EndsWith(Bm25Explanation.Formula, StringComparison.Ordinal))
        {
            return parts[0] * (parts[1] / (parts[1] + parts[2]));
        }

        if (description == "product of its parts")
        {
            return parts.Aggregate((product, part) => product * part);
        }

        Assert.EndsWith("sum of its parts", description);
        return Sum(parts);
    }

    private static float Sum(float[] parts) => parts.Aggregate(0f, (sum, part) => sum + part);
}
