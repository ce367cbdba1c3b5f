namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>Distances of one reading to others, one after the other: what <see cref="PhoneDistance.Between"/> gives, but others that begin as the one before share its work. For one thread.</summary>
/// <param name="name">The reading.</param>
internal sealed class PhoneRows(ReadOnlySpan<byte> name)
{
    private readonly byte[] _name = name.ToArray();
    private readonly ushort[] _drops = DropsOf(name);
    private readonly byte[] _other = new byte[NameReadings.MaxPhones];

    /// <summary>One row after the other: distances of the first phones of the other reading, as many as the row's number, to each beginning of the name.</summary>
    private readonly ushort[] _rows = FirstRow(name);

    /// <summary>The least distance in each row; it never falls from one to the next.</summary>
    private readonly ushort[] _least = new ushort[NameReadings.MaxPhones + 1];
    private int _done;

    /// <summary>The cheapest sequence of replacements and omissions, or <see cref="PhoneDistance.Far"/> if it costs more than <paramref name="limit"/>.</summary>
    public int Between(ReadOnlySpan<byte> other, int limit)
    {
        var row = other.CommonPrefixLength(_other.AsSpan(0, _done));
        if (_least[row] > limit)
        {
            return PhoneDistance.Far;
        }

        for (; row < other.Length; row++)
        {
            _other[row] = other[row];
            _least[row + 1] = Next(row, other[row]);
            _done = row + 1;
            if (_least[row + 1] > limit)
            {
                return PhoneDistance.Far;
            }
        }

        var distance = _rows[(row * (_name.Length + 1)) + _name.Length];
        return distance <= limit ? distance : PhoneDistance.Far;
    }

    private ushort Next(int row, byte phone)
    {
        var width = _name.Length + 1;
        var above = _rows.AsSpan(row * width, width);
        var next = _rows.AsSpan((row + 1) * width, width);
        var costs = Phone.ReplaceCostsOf(phone);
        var drop = Phone.Drop(phone);
        var left = above[0] + drop;
        var least = left;
        next[0] = (ushort)left;
        for (var j = 0; j < _name.Length; j++)
        {
            left = Math.Min(above[j] + costs[_name[j] & Phone.Mask], Math.Min(above[j + 1] + drop, left + _drops[j]));
            next[j + 1] = (ushort)left;
            least = Math.Min(least, left);
        }

        return (ushort)least;
    }

    private static ushort[] DropsOf(ReadOnlySpan<byte> name)
    {
        var drops = new ushort[name.Length];
        for (var i = 0; i < drops.Length; i++)
        {
            drops[i] = (ushort)Phone.Drop(name[i]);
        }

        return drops;
    }

    private static ushort[] FirstRow(ReadOnlySpan<byte> name)
    {
        var rows = new ushort[(NameReadings.MaxPhones + 1) * (name.Length + 1)];
        for (var i = 0; i < name.Length; i++)
        {
            rows[i + 1] = (ushort)(rows[i] + Phone.Drop(name[i]));
        }

        return rows;
    }
}
