using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>
/// A phrase whose places may be moved. A place's <em>shift</em> is the position of its word less its offset in the phrase: in an exact match all shifts are
/// equal, and the distance of a match is the greatest shift less the least. So one word moved by one position costs 1, and a reversal of neighbours 2.
/// </summary>
/// <remarks>
/// The algorithm is that of Lucene's <c>SloppyPhraseMatcher</c> (8.x), so that the same documents match with the same frequency: the place with the least shift is moved
/// on until it passes the next one, and the narrowest of these states counts. Places that share a term never take the same position: of two that would,
/// the one with the lesser shift moves on.
/// </remarks>
/// <param name="places">Two or more places.</param>
/// <param name="offsets">Their offsets in the phrase.</param>
/// <param name="groups">A number for each place; those that share a term have the same one, others a number of their own.</param>
/// <param name="slop">The greatest distance of a match.</param>
/// <param name="candidates">Documents with all places.</param>
internal sealed class SloppyPhraseMatcher(PlaceIterator[] places, int[] offsets, int[] groups, int slop, DocIterator candidates) : PositionMatcher
{
    private readonly int[][] _shifts = [.. places.Select(_ => new int[16])];
    private readonly int[] _counts = new int[places.Length];
    private readonly int[] _index = new int[places.Length];
    private readonly bool _repeats = groups.Distinct().Count() < groups.Length;
    private int _greatest;

    /// <inheritdoc/>
    public override DocIterator Candidates => candidates;

    /// <inheritdoc/>
    public override float Frequency()
    {
        Read();
        if (_repeats && !SeparateAll())
        {
            return 0;
        }

        _greatest = int.MinValue;
        for (var place = 0; place < places.Length; place++)
        {
            _greatest = Math.Max(_greatest, Shift(place));
        }

        var frequency = 0f;
        var least = Least(except: -1);
        var next = Shift(Least(except: least));
        var distance = _greatest - Shift(least);
        while (MoveOn(least) && (!_repeats || SeparateFrom(least)))
        {
            if (Shift(least) > next)
            {
                frequency += Weight(distance);
                least = Least(except: -1);
                next = Shift(Least(except: least));
                distance = _greatest - Shift(least);
            }
            else
            {
                distance = Math.Min(distance, _greatest - Shift(least));
            }
        }

        return frequency + Weight(distance);
    }

    private float Weight(int distance) => distance <= slop ? 1f / (1f + distance) : 0f;

    private int Shift(int place) => _shifts[place][_index[place]];

    private int Position(int place) => Shift(place) + offsets[place];

    private void Read()
    {
        for (var place = 0; place < places.Length; place++)
        {
            var positions = places[place].Positions();
            if (_shifts[place].Length < positions.Length)
            {
                _shifts[place] = new int[2 * positions.Length];
            }

            for (var i = 0; i < positions.Length; i++)
            {
                _shifts[place][i] = positions[i] - offsets[place];
            }

            _counts[place] = positions.Length;
            _index[place] = 0;
        }
    }

    /// <summary>Moves a place to its next position; false after the last, and then it stays.</summary>
    private bool MoveOn(int place)
    {
        if (_index[place] + 1 == _counts[place])
        {
            return false;
        }

        _index[place]++;
        _greatest = Math.Max(_greatest, Shift(place));
        return true;
    }

    /// <summary>Moves places on until no two take the same position; false if one has no position left.</summary>
    private bool SeparateAll()
    {
        for (var place = 0; place < places.Length; place++)
        {
            if (!SeparateFrom(place))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same, where only <paramref name="place"/> may stand where another does.</summary>
    private bool SeparateFrom(int place)
    {
        for (var other = Collision(place); other >= 0; other = Collision(place))
        {
            place = Before(place, other) ? place : other;
            if (!MoveOn(place))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Another place with a term in common that takes the same position, or -1.</summary>
    private int Collision(int place)
    {
        for (var other = 0; other < places.Length; other++)
        {
            if (other != place && groups[other] == groups[place] && Position(other) == Position(place))
            {
                return other;
            }
        }

        return -1;
    }

    /// <summary>The place with the least shift, the lesser offset first.</summary>
    private int Least(int except)
    {
        var least = -1;
        for (var place = 0; place < places.Length; place++)
        {
            if (place != except && (least < 0 || Before(place, least)))
            {
                least = place;
            }
        }

        return least;
    }

    private bool Before(int place, int other) =>
        Shift(place) < Shift(other) || (Shift(place) == Shift(other) && offsets[place] < offsets[other]);
}
