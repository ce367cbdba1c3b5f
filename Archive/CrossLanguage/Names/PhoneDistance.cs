namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>Weighted edit distance of two readings, in hundredths of a phone.</summary>
internal static class PhoneDistance
{
    /// <summary>More than any distance that is accepted.</summary>
    public const int Far = int.MaxValue;

    /// <summary>Accepted per phone of the longer reading.</summary>
    public const int LimitPerPhone = 20;

    /// <summary>The largest distance at which readings of these lengths are taken for one name.</summary>
    public static int Limit(int length, int otherLength) => LimitPerPhone * Math.Max(length, otherLength);

    /// <summary>The cheapest sequence of replacements and omissions, or <see cref="Far"/> if it costs more than <paramref name="limit"/>.</summary>
    public static int Between(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int limit)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j < b.Length; j++)
        {
            row[j + 1] = row[j] + Phone.Drop(b[j]);
        }

        foreach (var phone in a)
        {
            var drop = Phone.Drop(phone);
            var diagonal = row[0];
            row[0] += drop;
            var least = row[0];
            for (var j = 0; j < b.Length; j++)
            {
                var above = row[j + 1];
                var best = Math.Min(diagonal + Phone.Replace(phone, b[j]), Math.Min(above + drop, row[j] + Phone.Drop(b[j])));
                row[j + 1] = best;
                diagonal = above;
                least = Math.Min(least, best);
            }

            if (least > limit)
            {
                return Far;
            }
        }

        return row[^1] <= limit ? row[^1] : Far;
    }
}
