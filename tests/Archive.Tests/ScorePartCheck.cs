using System.Globalization;
using NewsSearch.Archive.Answering;
using Xunit;

namespace NewsSearch.Archive.Tests;

/// <summary>Computes every part of an explanation anew from its parts, by what its description says.</summary>
internal static class ScorePartCheck
{
    /// <summary>Whether every value follows from its parts bit for bit.</summary>
    public static void AddsUp(ScorePart part, string where)
    {
        var parts = part.Parts.Select(inner => (float)inner.Value).ToArray();
        if (parts.Length > 0)
        {
            Assert.True(Value(part.Description, parts) == (float)part.Value, $"{part.Value} is not {part.Description} of {string.Join(", ", parts)}: {where}");
        }

        foreach (var inner in part.Parts)
        {
            AddsUp(inner, where);
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

        if (description.EndsWith("rarity * frequency / (frequency + length)", StringComparison.Ordinal))
        {
            return parts[0] * (parts[1] / (parts[1] + parts[2]));
        }

        if (description == "product of its parts")
        {
            return parts.Aggregate((product, next) => product * next);
        }

        Assert.EndsWith("sum of its parts", description);
        return Sum(parts);
    }

    private static float Sum(float[] parts) => parts.Aggregate(0f, (sum, next) => sum + next);
}
