using NewsSearch.Engine.Segments.Columns;

namespace NewsSearch.Engine.Search.Scoring;

/// <summary>
/// What BM25F makes of document lengths: K = k1 * (1 - b) + sum over fields of k1 * b * weight * length / average, each addend a table over the norm's code.
/// The words of a query share it.
/// </summary>
internal sealed class LengthTable
{
    /// <summary>Tables that a thread keeps for its next searches: words of two languages in titles and bodies, with constants of their own, take a few.</summary>
    private const int Kept = 4;

    [ThreadStatic]
    private static LengthTable?[]? _latest;

    private readonly WeightedField[] _fields;
    private readonly float[][] _addends;
    private readonly float[][] _leastK;

    private LengthTable(Bm25Parameters parameters, IReadOnlyList<WeightedField> fields, double averageLength)
    {
        Parameters = parameters;
        _fields = [.. fields];
        AverageLength = averageLength;
        Base = parameters.K1 * (1 - parameters.B);
        _addends = new float[fields.Count][];
        for (var i = 0; i < fields.Count; i++)
        {
            var factor = (double)parameters.K1 * parameters.B * fields[i].Weight / AverageLength;
            _addends[i] = new float[256];
            for (var code = 0; code < 256; code++)
            {
                _addends[i][code] = (float)(factor * NormCode.Decode((byte)code));
            }
        }

        _leastK = [.. _addends.Select(addends => Array.ConvertAll(addends, addend => Base + addend))];
    }

    /// <summary>k1 and b.</summary>
    public Bm25Parameters Parameters { get; }

    /// <summary>The weighted average length; 1 if all fields are empty.</summary>
    public double AverageLength { get; }

    /// <summary>The part of K that is the same for all lengths.</summary>
    public float Base { get; }

    /// <summary>K where all fields are as long as can be.</summary>
    public float GreatestK => _addends.Aggregate(Base, (k, addends) => k + addends[^1]);

    /// <summary>The fields.</summary>
    public ReadOnlySpan<WeightedField> Fields => _fields;

    /// <summary>Where there is one field: K by the norm's code.</summary>
    public float[] SingleFieldK => _leastK[0];

    /// <summary>A field's part of K by the norm's code.</summary>
    public float[] Addends(int field) => _addends[field];

    /// <summary>The least K by the norm's code of one field, whatever the lengths of the others.</summary>
    public float[] LeastK(int field) => _leastK[field];

    /// <summary>The table for these fields, a new one if this thread's latest were for others.</summary>
    /// <param name="parameters">k1 and b.</param>
    /// <param name="fields">The fields and their weights, at least one.</param>
    /// <param name="averageLength">The weighted average length of the fields together; 0 if all are empty.</param>
    public static LengthTable Of(Bm25Parameters parameters, IReadOnlyList<WeightedField> fields, double averageLength)
    {
        averageLength = averageLength > 0 ? averageLength : 1;
        var latest = _latest ??= new LengthTable?[Kept];
        var place = 0;
        while (place < Kept && latest[place] is { } known && !(known.AverageLength.Equals(averageLength) && known.IsOf(parameters, fields)))
        {
            place++;
        }

        var table = place < Kept && latest[place] is { } found ? found : new LengthTable(parameters, fields, averageLength);
        place = Math.Min(place, Kept - 1);

        // The latest in front: the one that was not asked for the longest makes room.
        Array.Copy(latest, 0, latest, 1, place);
        latest[0] = table;
        return table;
    }

    /// <summary>Whether it was made for these constants and fields.</summary>
    public bool IsOf(Bm25Parameters parameters, IReadOnlyList<WeightedField> fields)
    {
        if (parameters != Parameters || fields.Count != _fields.Length)
        {
            return false;
        }

        for (var i = 0; i < _fields.Length; i++)
        {
            if (fields[i] != _fields[i])
            {
                return false;
            }
        }

        return true;
    }
}
