namespace NewsSearch.Archive.Queries;

/// <summary>The names before a colon that the query language knows; any other is text.</summary>
internal static class QueryFields
{
    /// <summary>Longest name.</summary>
    private const int MaxLength = 7;

    /// <summary>Known, but for a later version.</summary>
    public const string Speaker = "speaker";

    public const string Date = "date";
    public const string Before = "before";
    public const string After = "after";

    private static readonly string[] Names =
        ["title", "text", "source", "section", "tag", "author", "lang", Date, Before, After, Speaker];

    /// <summary>
    /// The name, in lower case, if <paramref name="text"/> has a known one (in any case) and a colon at <paramref name="index"/>, and something other than a blank or a closing
    /// bracket right behind it; otherwise null. So <c>Source: Reuters</c>, pasted, is text.
    /// </summary>
    public static string? NameAt(string text, int index)
    {
        var rest = text.AsSpan(index);
        var colon = rest[..Math.Min(rest.Length, MaxLength + 1)].IndexOf(':');
        if (colon <= 0 || colon + 1 >= rest.Length || rest[colon + 1] == ')' || QueryCharacters.IsBlank(rest[colon + 1]))
        {
            return null;
        }

        foreach (var name in Names)
        {
            if (rest[..colon].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The text field of this name.</summary>
    public static TextField? TextFieldOf(string name) => name switch
    {
        "title" => TextField.Title,
        "text" => TextField.Text,
        _ => null,
    };

    /// <summary>The keyword field of this name.</summary>
    public static ValueField? ValueFieldOf(string name) => name switch
    {
        "source" => ValueField.Source,
        "section" => ValueField.Section,
        "tag" => ValueField.Tag,
        "author" => ValueField.Author,
        "lang" => ValueField.Lang,
        _ => null,
    };

    /// <summary>The name of a text field.</summary>
    public static string NameOf(TextField field) => field == TextField.Title ? "title" : "text";

    /// <summary>The name of a keyword field.</summary>
    public static string NameOf(ValueField field) => field switch
    {
        ValueField.Source => "source",
        ValueField.Section => "section",
        ValueField.Tag => "tag",
        ValueField.Author => "author",
        _ => "lang",
    };
}
