using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Archive.Articles;

namespace NewsSearch.SearchApi.Parameters;

/// <summary>
/// Reads the query string of a request by a table of definitions. Collects what is wrong instead of stopping, so that one answer names every problem.
/// An empty value is the same as an absent parameter.
/// </summary>
public sealed class ParameterReader
{
    private const int MaxValueLength = 4_000;

    private readonly IReadOnlyList<ParameterDefinition> _table;
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private readonly List<QuestionProblem> _problems = [];

    /// <summary>Reads all of <paramref name="query"/>.</summary>
    public ParameterReader(IQueryCollection query, IReadOnlyList<ParameterDefinition> table)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(table);
        _table = table;
        foreach (var (name, given) in query)
        {
            var values = given.Where(value => !string.IsNullOrEmpty(value)).Select(value => value!).ToList();
            if (table.FirstOrDefault(entry => string.Equals(entry.Name, name, StringComparison.Ordinal)) is not { } definition)
            {
                _problems.Add(new QuestionProblem(name, UnknownName(name)));
            }
            else if (values.Count > 1 && !definition.Repeatable && !definition.List)
            {
                _problems.Add(new QuestionProblem(name, $"'{name}' is given {values.Count} times, and can be given once."));
            }
            else if (values.Exists(value => value.Length > MaxValueLength))
            {
                _problems.Add(new QuestionProblem(name, $"'{name}' is longer than {MaxValueLength:N0} characters, which is the most that is answered."));
            }
            else if (values.Count > 0 && HaveMeaning(definition, values))
            {
                _values.Add(name, values);
            }
        }
    }

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<QuestionProblem> Problems => _problems;

    /// <summary>Whether the request gives this parameter a value that is not empty and can be.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The text of a parameter, or null.</summary>
    public string? Text(string name) => _values.TryGetValue(name, out var values) ? values[0] : null;

    /// <summary>All values of a repeatable parameter.</summary>
    public IReadOnlyList<string> Texts(string name) => _values.TryGetValue(name, out var values) ? values : [];

    /// <summary>The choice that a parameter names (<typeparamref name="T"/>'s members are called as its values, whatever the case), or null when absent.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum
        => Text(name) is { } value ? Enum.Parse<T>(value, ignoreCase: true) : null;

    /// <summary>The values of a comma list, without repeats.</summary>
    public IReadOnlyList<string> List(string name) => [.. Texts(name).SelectMany(Parts).Distinct(StringComparer.Ordinal)];

    /// <summary>A number within the parameter's limits, or its default.</summary>
    public double Number(string name)
    {
        var definition = Definition(name);
        var whenAbsent = double.Parse(definition.Default ?? "0", CultureInfo.InvariantCulture);
        if (Text(name) is not { } value)
        {
            return whenAbsent;
        }

        var style = definition.WholeNumber ? NumberStyles.AllowLeadingSign : NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (double.TryParse(value, style, CultureInfo.InvariantCulture, out var number)
            && number >= definition.Minimum
            && number <= definition.Maximum)
        {
            return number;
        }

        var kind = definition.WholeNumber ? "a whole number" : "a number";
        _problems.Add(new QuestionProblem(name, $"'{name}' must be {kind} from {definition.Minimum:N0} to {definition.Maximum:N0}; '{Shown(value)}' is not."));
        return whenAbsent;
    }

    /// <summary>A date as <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>, or null.</summary>
    public PublicationDate? Date(string name)
    {
        if (Text(name) is not { } value)
        {
            return null;
        }

        if (PublicationDate.TryParse(value, out var date) && date.Precision != DatePrecision.Instant)
        {
            return date;
        }

        _problems.Add(new QuestionProblem(name, $"'{name}' must be a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD; '{Shown(value)}' is not."));
        return null;
    }

    private static string Shown(string value) => value.Length > 40 ? $"{value[..40]}…" : value;

    private ParameterDefinition Definition(string name) => _table.First(entry => string.Equals(entry.Name, name, StringComparison.Ordinal));

    private static IEnumerable<string> Parts(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether each value is one that the parameter can have; what is not becomes a problem.</summary>
    private bool HaveMeaning(ParameterDefinition definition, List<string> values)
    {
        if (definition.Values.Count == 0)
        {
            return true;
        }

        var unknown = values.SelectMany(value => definition.List ? Parts(value) : [value])
            .Where(value => !definition.Values.Contains(value, StringComparer.Ordinal))
            .ToList();
        _problems.AddRange(unknown.Select(value => new QuestionProblem(
            definition.Name,
            $"'{Shown(value)}' is not a value of '{definition.Name}'. Did you mean '{NearestName.Of(value, definition.Values)}'? "
            + $"It can be {string.Join(", ", definition.Values)}.")));
        return unknown.Count == 0;
    }

    private string UnknownName(string name)
    {
        if (_table.Count == 0)
        {
            return $"There is no parameter '{Shown(name)}' here: this address takes none.";
        }

        var names = _table.Select(entry => entry.Name).ToList();
        return $"There is no parameter '{Shown(name)}' here. Did you mean '{NearestName.Of(name, names)}'? There are {string.Join(", ", names)}.";
    }
}
