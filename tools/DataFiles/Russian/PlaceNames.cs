using NewsSearch.DataFiles.OpenCorpora;

namespace NewsSearch.DataFiles.Russian;

/// <summary>
/// Adjectives and inhabitants of places, with the places that they are named for: гродненский and гродненец with Гродно. By the regular alternations, where the dictionary knows both; what is
/// irregular stands in <see cref="IrregularPlaceNames"/>.
/// </summary>
internal sealed class PlaceNames
{
    private const int LongStem = 4;

    /// <summary>Endings of places whose adjective has -ский after the same stem, the surest first.</summary>
    private static readonly string[] PlainEndings = ["", "ь", "а", "о", "ия"];

    /// <summary>The same where the stem has <see cref="LongStem"/> letters or more: after shorter ones they lead astray (барский, Бари).</summary>
    private static readonly string[] PluralEndings = ["ы", "и", "ье", "е"];

    /// <summary>Endings of places whose adjective lengthens the stem by -ен-, -ин- or -ан-: Пенза, Гродно, Баку, Грозный.</summary>
    private static readonly string[] LengthenedEndings = ["а", "о", "ь", "и", "ы", "у", "ый"];

    /// <summary>Endings of inhabitants, and those of the adjective that has the same stem.</summary>
    private static readonly (string Ending, string Adjective)[] InhabitantsLikeAdjectives = [("ец", "ский"), ("ец", "йский"), ("ец", "ской"), ("овец", "овский")];

    /// <summary>Other endings of inhabitants: the place has one of <see cref="InhabitedEndings"/> instead.</summary>
    private static readonly string[] InhabitantEndings = ["чанин", "чанка", "лянин", "лянка", "анин", "анка", "янин", "янка"];

    private static readonly string[] InhabitedEndings = ["", "ск", "а", "я", "ь", "о"];

    private readonly HashSet<string> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _adjectives = new(StringComparer.Ordinal);
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _persons = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<string>> _found = new(StringComparer.Ordinal);

    private PlaceNames(OpenCorporaDictionary dictionary, IReadOnlyList<(string Form, List<Reading> Readings)> forms)
    {
        foreach (var (form, readings) in forms)
        {
            foreach (var reading in readings.Where(reading => reading.Index == 0))
            {
                var tag = dictionary.Tag(reading);
                var noun = tag.StartsWith("NOUN", StringComparison.Ordinal);
                if (noun && tag.Contains("Geox", StringComparison.Ordinal))
                {
                    _places.Add(form);
                }
                else if (noun && (tag.Contains("Surn", StringComparison.Ordinal) || tag.Contains("Name", StringComparison.Ordinal) || tag.Contains("Patr", StringComparison.Ordinal)))
                {
                    _surnames.Add(form);
                }
                else if (noun && tag.Contains(",anim", StringComparison.Ordinal))
                {
                    _persons.Add(form);
                }
                else if (tag.StartsWith("ADJF", StringComparison.Ordinal))
                {
                    _adjectives.Add(form);
                }
            }
        }
    }

    /// <summary>Lemmas of adjectives and inhabitants with lemmas of places.</summary>
    public static IReadOnlyDictionary<string, List<string>> Of(OpenCorporaDictionary dictionary, IReadOnlyList<(string Form, List<Reading> Readings)> forms)
    {
        var names = new PlaceNames(dictionary, forms);
        names.AddIrregular();
        names.AddAdjectives();
        names.AddPersons();
        return names._found;
    }

    private void AddIrregular()
    {
        foreach (var (places, relatives) in IrregularPlaceNames.All)
        {
            foreach (var relative in relatives)
            {
                _found.TryAdd(relative, []);
                _found[relative].AddRange(places);
            }
        }
    }

    private void AddAdjectives()
    {
        foreach (var adjective in _adjectives.Where(adjective => !_found.ContainsKey(adjective) && !IrregularPlaceNames.Others.Contains(adjective)))
        {
            if (StemOf(adjective) is { } stem && PlaceOf(stem) is { } place && place.Length > 2 && !IsOfSurname(stem, place))
            {
                _found.Add(adjective, [place]);
            }
        }
    }

    private void AddPersons()
    {
        foreach (var person in _persons.Where(person => !_found.ContainsKey(person) && !IrregularPlaceNames.Others.Contains(person)))
        {
            if (LikeAdjective(person) is { } places)
            {
                _found.Add(person, places);
            }
            else if (InhabitedBy(person) is { } place)
            {
                _found.Add(person, [place]);
            }
        }
    }

    private List<string>? LikeAdjective(string person)
    {
        foreach (var (ending, adjective) in InhabitantsLikeAdjectives)
        {
            if (person.EndsWith(ending, StringComparison.Ordinal) && _found.TryGetValue(person[..^ending.Length] + adjective, out var places))
            {
                return places;
            }
        }

        return null;
    }

    private string? InhabitedBy(string person) =>
        (from ending in InhabitantEndings
         where person.EndsWith(ending, StringComparison.Ordinal)
         let stem = person[..^ending.Length]
         where stem.Length > 2
         from inhabited in InhabitedEndings
         where _places.Contains(stem + inhabited)
         select stem + inhabited).FirstOrDefault();

    /// <summary>Whether an adjective is rather one of a person, as ивановский of Иванов, than of a place that is named for the same person.</summary>
    private bool IsOfSurname(string stem, string place) => _surnames.Contains(stem[..^2]) && !string.Equals(place, stem[..^2], StringComparison.Ordinal);

    /// <summary>The adjective without its ending if it may be one of a place: with -ск or -цк.</summary>
    private static string? StemOf(string adjective) =>
        (adjective.EndsWith("кий", StringComparison.Ordinal) || adjective.EndsWith("кой", StringComparison.Ordinal)) && adjective.Length > 5 && adjective[^4] is 'с' or 'ц'
            ? adjective[..^2]
            : null;

    private string? PlaceOf(string stem) => Candidates(stem).FirstOrDefault(_places.Contains);

    private static IEnumerable<string> Candidates(string stem)
    {
        yield return stem;
        if (stem.EndsWith("цк", StringComparison.Ordinal))
        {
            yield return stem[..^1];
            yield return stem[..^2] + 'ч';
            yield break;
        }

        var without = stem[..^2];
        foreach (var ending in PlainEndings)
        {
            yield return without + ending;
        }

        foreach (var ending in without.Length >= LongStem ? PluralEndings : [])
        {
            yield return without + ending;
        }

        var shorter = without[..^1];
        switch (without[^1])
        {
            case 'й':
                yield return shorter + 'я';
                yield return shorter + 'о';
                break;
            case 'ь':
                yield return shorter + "ия";
                break;
            case 'ж':
                yield return shorter + 'г';
                yield return shorter + "га";
                break;
        }

        if (without.EndsWith("ен", StringComparison.Ordinal) || without.EndsWith("ин", StringComparison.Ordinal) || without.EndsWith("ан", StringComparison.Ordinal))
        {
            foreach (var ending in LengthenedEndings)
            {
                yield return without[..^2] + ending;
            }
        }
    }
}
