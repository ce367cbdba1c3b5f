namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>How near two forms sound, whatever their scripts: the definition that the vocabulary's search must equal.</summary>
internal static class NameDistance
{
    private const double FullLength = 5;

    /// <summary>The least distance of any two of their readings whose skeletons are near, and the strength of that match; null if they don't meet.</summary>
    public static (int Distance, double Strength)? Between(NameReadings name, NameReadings other)
    {
        (int Distance, double Strength)? best = null;
        for (var i = 0; i < name.Count; i++)
        {
            for (var j = 0; j < other.Count; j++)
            {
                if (Skeleton.Of(name[i]).IsNear(Skeleton.Of(other[j])) && Of(name[i], other[j]) is { } match && (best is null || match.Strength > best.Value.Strength))
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
    /// <remarks>Strength falls evenly to 0 at the limit, and short names have as much less as they are shorter than five phones: three phones sound like many words.</remarks>
    public static (int Distance, double Strength)? Of(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other)
    {
        var limit = PhoneDistance.Limit(name.Length, other.Length);
        var distance = PhoneDistance.Between(name, other, limit);
        if (distance == PhoneDistance.Far)
        {
            return null;
        }

        var length = Math.Min(1, Math.Min(name.Length, other.Length) / FullLength);
        return (distance, (1 - (distance / (limit + 1.0))) * length);
    }
}
