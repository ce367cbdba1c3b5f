namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>How near two forms sound, whatever their scripts: the definition that the vocabulary's search must equal.</summary>
internal static class NameDistance
{
    private const double FullLength = 5;

    /// <summary>What a reading by another orthography than the first costs in strength, in hundredths of a phone.</summary>
    private const int SpecialCost = 15;

    /// <summary>More than a sum of this kind is off by.</summary>
    private const double Rounding = 1e-6;

    /// <summary>The strongest match of any two of their readings whose skeletons are near, of equally strong ones the nearest; null if they don't meet.</summary>
    public static (int Distance, double Strength)? Between(NameReadings name, NameReadings other)
    {
        (int Distance, double Strength)? best = null;
        for (var i = 0; i < name.Count; i++)
        {
            for (var j = 0; j < other.Count; j++)
            {
                if (Skeleton.Of(name[i]).IsNear(Skeleton.Of(other[j])) && Of(name, i, other, j) is { } match && (best is null || IsBetter(match, best.Value)))
                {
                    best = match;
                }
            }
        }

        return best;
    }

    /// <summary>The same for two forms by themselves.</summary>
    public static (int Distance, double Strength)? Between(string name, string other)
    {
        if (!NameSurface.TryScript(name, out var script) || !NameSurface.TryScript(other, out var otherScript))
        {
            return null;
        }

        var readings = new NameReadings();
        var otherReadings = new NameReadings();
        readings.Read(name, script);
        otherReadings.Read(other, otherScript);
        return Between(readings, otherReadings);
    }

    /// <summary>Whether a match goes before another of the same form.</summary>
    public static bool IsBetter((int Distance, double Strength) match, (int Distance, double Strength) other) =>
        match.Strength > other.Strength || (match.Strength >= other.Strength && match.Distance < other.Distance);

    /// <summary>Distance and strength of two readings, whatever their skeletons; null if they are too far apart.</summary>
    /// <remarks>
    /// Strength falls evenly to 0 at the limit. It is less for readings by any but the first orthography of a script, which fit fewer names; and short names have as much less as they are shorter
    /// than five phones: three phones sound like many words.
    /// </remarks>
    public static (int Distance, double Strength)? Of(NameReadings name, int reading, NameReadings other, int otherReading)
    {
        var a = name[reading];
        var b = other[otherReading];
        var distance = PhoneDistance.Between(a, b, PhoneDistance.Limit(a.Length, b.Length));
        return distance == PhoneDistance.Far ? null : (distance, Strength(distance, a.Length, b.Length, Specials(name, reading, other, otherReading)));
    }

    /// <summary>How many of two readings are not by the first orthography of their script.</summary>
    public static int Specials(NameReadings name, int reading, NameReadings other, int otherReading) =>
        (name.OrthographyOf(reading) == 0 ? 0 : 1) + (other.OrthographyOf(otherReading) == 0 ? 0 : 1);

    /// <summary>The strength of a match at a distance.</summary>
    /// <param name="distance">The distance, within the limit.</param>
    /// <param name="length">Phones of one reading.</param>
    /// <param name="otherLength">Phones of the other.</param>
    /// <param name="specials">See <see cref="Specials"/>.</param>
    public static double Strength(int distance, int length, int otherLength, int specials) =>
        Math.Max(0, 1 - ((distance + (SpecialCost * specials)) / (PhoneDistance.Limit(length, otherLength) + 1.0))) * Trust(length, otherLength);

    /// <summary>A distance beyond which matches are too far apart, or weaker than <paramref name="leastStrength"/>; negative if all are.</summary>
    public static int Farthest(int length, int otherLength, int specials, double leastStrength)
    {
        var limit = PhoneDistance.Limit(length, otherLength);
        return leastStrength > 0
            ? Math.Min(limit, (int)Math.Floor(((1 - (leastStrength / Trust(length, otherLength))) * (limit + 1.0)) + Rounding) - (SpecialCost * specials))
            : limit;
    }

    private static double Trust(int length, int otherLength) => Math.Min(1, Math.Min(length, otherLength) / FullLength);
}
