using System.Runtime.InteropServices;

namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>One look-up under way: says which keys to look under, is shown what stands there, and keeps the best. For one thread.</summary>
/// <remarks>
/// The keys of the name's own skeletons come first: the best are mostly there, and once there are enough matches, a reading that cannot be as good as the last of them is given up after a few phones.
/// </remarks>
internal sealed class NameSearch
{
    private const int Unknown = int.MinValue;

    private static readonly Comparison<NameMatch> BestFirst = (a, b) =>
        a.Strength != b.Strength ? b.Strength.CompareTo(a.Strength)
        : a.Articles != b.Articles ? b.Articles.CompareTo(a.Articles)
        : string.CompareOrdinal(a.Form, b.Form);

    private readonly int _max;
    private readonly NameReadings _name = new();
    private readonly NameReadings _candidate = new();
    private readonly Dictionary<string, NameMatch> _matches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameMatch>.AlternateLookup<ReadOnlySpan<char>> _byForm;

    /// <summary>The name's skeletons, each once, with the readings that have it.</summary>
    private readonly List<(Skeleton Skeleton, int Readings)> _skeletons = [];

    /// <summary>By reading of the name and orthography of the other forms, which share beginnings.</summary>
    private readonly PhoneRows?[] _rows = new PhoneRows[NameReadings.MaxReadings * NameReadings.MaxReadings];

    /// <summary>By reading of the name, length of another, and whether that is by another orthography than the first: <see cref="NameDistance.Farthest"/> for the least strength.</summary>
    private readonly int[] _farthest = new int[NameReadings.MaxReadings * (NameReadings.MaxPhones + 1) * 2];
    private double _leastStrength;

    /// <summary>Begins one.</summary>
    /// <param name="surface">The name.</param>
    /// <param name="script">Its script.</param>
    /// <param name="target">The script that is searched.</param>
    /// <param name="max">How many matches are wanted.</param>
    public NameSearch(string surface, NameScript script, NameScript target, int max)
    {
        (_max, Target) = (max, target);
        Array.Fill(_farthest, Unknown);
        _byForm = _matches.GetAlternateLookup<ReadOnlySpan<char>>();
        _name.Read(surface, script);
        for (var i = 0; i < _name.Count; i++)
        {
            var skeleton = Skeleton.Of(_name[i]);
            var at = _skeletons.FindIndex(known => known.Skeleton == skeleton);
            if (at < 0)
            {
                _skeletons.Add((skeleton, 1 << i));
            }
            else
            {
                _skeletons[at] = (skeleton, _skeletons[at].Readings | (1 << i));
            }
        }
    }

    /// <summary>The script that is searched.</summary>
    public NameScript Target { get; }

    /// <summary>The keys of the name's own skeletons, ascending.</summary>
    public ReadOnlySpan<SearchKey> SameKeys() => Ascending([.. _skeletons.Select(own => new SearchKey(NameVocabularyFormat.Key(Target, own.Skeleton), own.Readings))]);

    /// <summary>The keys of skeletons near those, ascending. One may be among <see cref="SameKeys"/> if it is near for another reading.</summary>
    public ReadOnlySpan<SearchKey> NearKeys()
    {
        var keys = new List<SearchKey>();
        var near = new List<Skeleton>();
        foreach (var (skeleton, readings) in _skeletons)
        {
            near.Clear();
            skeleton.AddNear(near);
            foreach (var other in near)
            {
                keys.Add(new SearchKey(NameVocabularyFormat.Key(Target, other), readings));
            }
        }

        return Ascending(keys);
    }

    /// <summary>Compares the forms of a group with those readings of the name that are near it.</summary>
    public void Take(ref NameGroups groups, int readings)
    {
        while (groups.Next())
        {
            _candidate.Read(groups.Letters, Target, groups.Readings);
            (int Distance, double Strength)? best = null;
            for (var i = 0; i < _name.Count; i++)
            {
                for (var j = 0; (readings & (1 << i)) != 0 && j < _candidate.Count; j++)
                {
                    if (MatchOf(i, j) is { } match && (best is null || NameDistance.IsBetter(match, best.Value)))
                    {
                        best = match;
                    }
                }
            }

            if (best is { } found && (!_byForm.TryGetValue(groups.Form, out var known) || NameDistance.IsBetter(found, (known.Distance, known.Strength))))
            {
                _byForm[groups.Form] = new NameMatch(known.Form ?? groups.Form.ToString(), groups.Articles, found.Distance, found.Strength);
                if (_matches.Count / 2 >= _max)
                {
                    KeepBest();
                }
            }
        }
    }

    /// <summary>The matches: the strongest first, then those in more articles, then in ordinal order.</summary>
    public IReadOnlyList<NameMatch> Matches() => Best();

    /// <summary>What <see cref="NameDistance.Of"/> gives for a reading of the name and one of the candidate, or null if that cannot be among the best.</summary>
    private (int Distance, double Strength)? MatchOf(int reading, int otherReading)
    {
        var (length, otherLength) = (_name[reading].Length, _candidate[otherReading].Length);
        var orthography = _candidate.OrthographyOf(otherReading);
        ref var farthest = ref _farthest[(((reading * (NameReadings.MaxPhones + 1)) + otherLength) * 2) + (orthography == 0 ? 0 : 1)];
        if (farthest == Unknown)
        {
            farthest = NameDistance.Farthest(length, otherLength, NameDistance.Specials(_name, reading, _candidate, otherReading), _leastStrength);
        }

        var glides = length > otherLength ? _name.GlidesOf(reading) : _candidate.GlidesOf(otherReading);
        if (farthest < PhoneDistance.AtLeast(Math.Abs(length - otherLength), glides))
        {
            return null;
        }

        var rows = _rows[(reading * NameReadings.MaxReadings) + orthography] ??= new PhoneRows(_name[reading]);
        var distance = rows.Between(_candidate[otherReading], farthest);
        return distance == PhoneDistance.Far
            ? null
            : (distance, NameDistance.Strength(distance, length, otherLength, NameDistance.Specials(_name, reading, _candidate, otherReading)));
    }

    /// <summary>Forgets all but the best; what is weaker than the last of them need not be looked at any more.</summary>
    private void KeepBest()
    {
        var best = Best();
        _matches.Clear();
        foreach (var match in best)
        {
            _matches.Add(match.Form, match);
        }

        _leastStrength = best[^1].Strength;
        Array.Fill(_farthest, Unknown);
    }

    private List<NameMatch> Best()
    {
        List<NameMatch> best = [.. _matches.Values];
        best.Sort(BestFirst);
        if (best.Count > _max)
        {
            best.RemoveRange(_max, best.Count - _max);
        }

        return best;
    }

    /// <summary>Sorts keys, and makes one of those that are the same.</summary>
    private static ReadOnlySpan<SearchKey> Ascending(List<SearchKey> keys)
    {
        keys.Sort((a, b) => a.Key.CompareTo(b.Key));
        var sorted = CollectionsMarshal.AsSpan(keys);
        var count = 0;
        foreach (var key in sorted)
        {
            if (count > 0 && sorted[count - 1].Key == key.Key)
            {
                sorted[count - 1] = key with { Readings = sorted[count - 1].Readings | key.Readings };
            }
            else
            {
                sorted[count++] = key;
            }
        }

        return sorted[..count];
    }
}
