namespace NewsSearch.SearchApi.Pages;

/// <summary>
/// The parameters of a page's address, to make other addresses from: links and forms of a page keep all of them but what they change. Immutable.
/// A changed search begins on its first page, so every change but <see cref="AtCursor"/> drops the cursor.
/// </summary>
public sealed class PageAddress
{
    private const string Root = "/";
    private const string ArticleRoot = "/articles/";

    private static readonly Dictionary<string, int> Places =
        PageParameters.Table.Index().ToDictionary(entry => entry.Item.Name, entry => entry.Index, StringComparer.Ordinal);

    private readonly IReadOnlyList<KeyValuePair<string, string>> _parameters;

    /// <summary>Puts the parameters into the order of their table, so that the same search always has the same address.</summary>
    private PageAddress(IEnumerable<KeyValuePair<string, string>> parameters) => _parameters = [.. parameters.OrderBy(parameter => Places[parameter.Key])];

    /// <summary>The known parameters of a request that are not empty.</summary>
    public static PageAddress Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new PageAddress(
            from definition in PageParameters.Table
            from value in query[definition.Name]
            where !string.IsNullOrEmpty(value)
            select KeyValuePair.Create(definition.Name, value));
    }

    /// <summary>Whether it asks for nothing: the start page, in whatever language.</summary>
    public bool IsStart => _parameters.All(parameter => parameter.Key is PageParameters.Ui);

    /// <summary>The address of the search page with these parameters.</summary>
    public string Href => Root + QueryString;

    /// <summary>The start page in the same language.</summary>
    public string Start => Only(PageParameters.Ui).Href;

    /// <summary>The same search over the HTTP interface.</summary>
    public string Json => "/v1/search" + Without(PageParameters.Ui).QueryString;

    private string QueryString => _parameters.Count == 0
        ? ""
        : "?" + string.Join('&', _parameters.Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value)}"));

    /// <summary>The values of a parameter.</summary>
    public IEnumerable<string> Values(string name) =>
        _parameters.Where(parameter => string.Equals(parameter.Key, name, StringComparison.Ordinal)).Select(parameter => parameter.Value);

    /// <summary>With this value instead of whatever the parameter had.</summary>
    public PageAddress With(string name, string value) =>
        new(Without(name)._parameters.Append(KeyValuePair.Create(name, value)));

    /// <summary>Without these parameters.</summary>
    public PageAddress Without(params IReadOnlyCollection<string> names) =>
        new(_parameters.Where(parameter => parameter.Key is not PageParameters.Cursor && !names.Contains(parameter.Key, StringComparer.Ordinal)));

    /// <summary>Without one of the values of a parameter.</summary>
    public PageAddress WithoutValue(string name, string value) => new(Without()._parameters.Where(parameter =>
        !string.Equals(parameter.Key, name, StringComparison.Ordinal) || !string.Equals(parameter.Value, value, StringComparison.Ordinal)));

    /// <summary>With none but these parameters.</summary>
    public PageAddress Only(params IReadOnlyCollection<string> names) =>
        new(_parameters.Where(parameter => names.Contains(parameter.Key, StringComparer.Ordinal)));

    /// <summary>Narrowed to the days from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public PageAddress Between(DateOnly first, DateOnly last)
    {
        var (from, to) = DateSpelling.Shortest(first, last);
        return With(PageParameters.From, from).With(PageParameters.To, to);
    }

    /// <summary>Another page of the same search; null for its first.</summary>
    public PageAddress AtCursor(string? cursor) => cursor is null
        ? Without()
        : new(Without()._parameters.Append(KeyValuePair.Create(PageParameters.Cursor, cursor)));

    /// <summary>In another language of the page, and the same in all else.</summary>
    public PageAddress InLanguage(string code) => new(
        _parameters.Where(parameter => parameter.Key is not PageParameters.Ui).Append(KeyValuePair.Create(PageParameters.Ui, code)));

    /// <summary>The page of an article, which remembers the search that led there.</summary>
    public string Article(string id) => ArticlePath(id) + QueryString;

    /// <summary>The page of an article, whatever led there.</summary>
    public static string ArticlePath(string id) => ArticleRoot + Uri.EscapeDataString(id);

    /// <summary>What a form with fields of its own for <paramref name="names"/> must carry along.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Hidden(params IReadOnlyCollection<string> names) => Without(names)._parameters;
}
