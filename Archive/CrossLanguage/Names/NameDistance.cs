namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>How near two forms sound, whatever their scripts: the definition that the vocabulary's search must equal.</summary>
internal static class NameDistance
{
    private const double FullLength = 5;

    /// <summary>What a reading by another orthography than the first costs in strength, in hundredths of a phone.</summary>
    private const int SpecialCost = 15;

    /// <summary>The least distance of any two of their readings whose skeletons are near, and the strength of that match; null if they don't meet.</summary>
    public static (int Distance, double Strength)? Between(NameReadings name, NameReadings other)
    {
        (int Distance, double Strength)? best = null;
        for (var i = 0; i < name.Count; i++)
        {
            for (var j = 0; j < other.Count; j++)
            {
                if (Skeleton.Of(name[i]).IsNear(Skeleton.Of(other[j])) && Of(name, i, other, j) is { } match && (best is null || match.Strength > best.Value.Strength))
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

    /// <summary>Distance and strength of two readings, whatever their skeletons; null if they are too far apart.</summary>
    /// <remarks>
    /// Strength falls evenly to 0 at the limit. It is less for readings by any but the first orthography of a script, which fit fewer names; and short names have as much less as they are shorter
    /// than five phones: three phones sound like many words.
    /// </remarks>
    public static (int Distance, double Strength)? Of(NameReadings name, int reading, NameReadings other, int otherReading)
    {
        var a = name[reading];
        var b = other[otherReading];
        var limit = PhoneDistance.Limit(a.Length, b.Length);
        var distance = PhoneDistance.Between(a, b, limit);
        if (distance == PhoneDistance.Far)
        {
            return null;
        }

        var special = (name.OrthographyOf(reading) == 0 ? 0 : SpecialCost) + (other.OrthographyOf(otherReading) == 0 ? 0 : SpecialCost);
        var length = Math.Min(1, Math.Min(a.Length, b.Length) / FullLength);
        return (distance, Math.Max(0, 1 - ((distance + special) / (limit + 1.0))) * length);
    }
}
