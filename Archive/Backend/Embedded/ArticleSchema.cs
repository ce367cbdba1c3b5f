using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Queries;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>How articles lie in an index of the engine: its fields, and which of them a question means.</summary>
/// <remarks>
/// Documents are numbered by publication date (<c>PublicationDate.SortKey</c>, seconds). Text is in two fields, both in every term space: a field more is a third more lists to read for every
/// word. An article without a value in a keyword field has <see cref="ValueFilter.None"/> there, so that the counts of a facet add up and having none can be asked for.
/// </remarks>
internal static class ArticleSchema
{
    /// <summary>Text: the headline.</summary>
    public const string Title = "title";

    /// <summary>Text: the paragraphs, and before them the lead if it is not the first.</summary>
    public const string Text = "text";

    /// <summary>Keyword: <c>ru</c>, <c>en</c> or <c>other</c>.</summary>
    public const string Language = "lang";

    /// <summary>Keyword: the source.</summary>
    public const string Source = "source";

    /// <summary>Keyword: the section.</summary>
    public const string Section = "section";

    /// <summary>Keyword: the tags.</summary>
    public const string Tag = "tag";

    /// <summary>Keyword: the authors.</summary>
    public const string Author = "author";

    /// <summary>Keyword: the file that the article came from; none for articles that came from no file.</summary>
    public const string Origin = "origin";

    /// <summary>Number: <see cref="ArticleEntry.Hash"/>.</summary>
    public const string Hash = "hash";

    /// <summary>The languages with a filter of their own; every other is <c>other</c>.</summary>
    public const string Russian = "ru";

    /// <summary>English, see <see cref="Russian"/>.</summary>
    public const string English = "en";

    /// <summary>Any other language, see <see cref="Russian"/>.</summary>
    public const string OtherLanguage = "other";

    private static readonly FieldWeight TitleWeight = new(Title, Ranking.Title);
    private static readonly FieldWeight TextWeight = new(Text, 1);

    /// <summary>Where a word is looked for when nothing is said.</summary>
    public static IReadOnlyList<FieldWeight> AllText { get; } = [TitleWeight, TextWeight];

    private static readonly IReadOnlyList<FieldWeight> TitleOnly = [TitleWeight];
    private static readonly IReadOnlyList<FieldWeight> TextOnly = [TextWeight];

    /// <summary>The schema of an index made with an analysis.</summary>
    public static IndexSchema For(string analysisVersion) => new(
        [
            FieldDefinition.Text(Title),
            FieldDefinition.Text(Text),
            FieldDefinition.Keyword(Language),
            FieldDefinition.Keyword(Source),
            FieldDefinition.Keyword(Section),
            FieldDefinition.Keyword(Tag),
            FieldDefinition.Keyword(Author),
            FieldDefinition.Keyword(Origin),
            FieldDefinition.Number(Hash),
        ],
        analysisVersion);

    /// <summary>Whether an index can be asked with an analysis: it has these fields and was made with it.</summary>
    public static bool Fits(IndexSchema schema, string analysisVersion)
    {
        var wanted = For(analysisVersion);
        return string.Equals(schema.AnalysisVersion, analysisVersion, StringComparison.Ordinal) && schema.Fields.SequenceEqual(wanted.Fields);
    }

    /// <summary>The fields that <paramref name="field"/> means.</summary>
    public static IReadOnlyList<FieldWeight> FieldsOf(TextField field) => field == TextField.Title ? TitleOnly : TextOnly;

    /// <summary>The keyword field that <paramref name="field"/> means.</summary>
    public static string FieldOf(ValueField field) => field switch
    {
        ValueField.Source => Source,
        ValueField.Section => Section,
        ValueField.Tag => Tag,
        ValueField.Author => Author,
        _ => Language,
    };

    /// <summary>The class of a language code in <see cref="Language"/>.</summary>
    public static string ClassOf(string languageCode) => languageCode switch
    {
        Russian or English => languageCode,
        _ => OtherLanguage,
    };

    /// <summary>The value in <see cref="Language"/> that a filter asks for, or null for any.</summary>
    public static string? ValueOf(LanguageFilter language) => language switch
    {
        LanguageFilter.Ru => Russian,
        LanguageFilter.En => English,
        LanguageFilter.Other => OtherLanguage,
        _ => null,
    };
}
