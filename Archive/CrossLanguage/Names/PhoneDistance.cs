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

    /// <summary>No two readings of so different lengths are nearer.</summary>
    /// <param name="more">How many more phones one has.</param>
    /// <param name="glides">How many <c>j</c> that one has: they cost least.</param>
    public static int AtLeast(int more, int glides) => (Phone.DropGlide * Math.Min(more, glides)) + (Phone.DropVowel * Math.Max(0, more - glides));

    /// <summary>The cheapest sequence of replacements and omissions, or <see cref="Far"/> if it costs more than <paramref name="limit"/>.</summary>
    public static int Between(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int limit)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        Span<int> drops = stackalloc int[b.Length];
        for (var j = 0; j < b.Length; j++)
        {
            drops[j] = Phone.Drop(b[j]);
            row[j + 1] = row[j] + drops[j];
        }

        foreach (var phone in a)
        {
            var drop = Phone.Drop(phone);
            var costs = Phone.ReplaceCostsOf(phone);
            var diagonal = row[0];
            var left = diagonal + drop;
            var least = left;
            row[0] = left;
            var aboveRow = row[1..];
            for (var j = 0; j < b.Length; j++)
            {
                var above = aboveRow[j];
                left = Math.Min(diagonal + costs[b[j] & Phone.Mask], Math.Min(above + drop, left + drops[j]));
                aboveRow[j] = left;
                diagonal = above;
                least = Math.Min(least, left);
            }

            if (least > limit)
            {
                return Far;
            }
        }

        return row[^1] <= limit ? row[^1] : Far;
    }
}
