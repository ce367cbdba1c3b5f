using Xunit;

namespace NewsSearch.Archive.Tests.Backend;

/// <summary>Each kind of clause of the query language finds what it says.</summary>
public sealed class QueryTranslationTests
{
    public static TheoryData<string, string> Queries => new()
    {
        { "area", "region" },
        { "areas", "region" },
        { "=areas", "" },
        { "области", "области" },
        { "область", "области" },
        { "агро*", "туризм" },
        { "аг?отуриз*", "туризм" },
        { "*туризма", "туризм" },
        { "пасута~1", "пасюта" },
        { "Пасюта", "пасюта" },
        { "\"chair of the council\"", "пасюта" },
        { "\"council chair\"", "" },
        { "\"council chair\"~4", "пасюта" },
        { "chair NEAR/2 council", "пасюта" },
        { "council NEAR/2 chair", "пасюта" },
        { "chair NEAR/1 council", "" },
        { "chair BEFORE/2 councils", "пасюта" },
        { "council BEFORE/2 chair", "" },
        { "chair NEAR/2 counc*", "пасюта" },
        { "title:chair", "" },
        { "text:chair", "пасюта" },
        { "north-west", "hyphen joined parts" },
        { "northwest", "hyphen joined" },
        { "source:Reuters", "region" },
        { "section:World", "region" },
        { "tag:politics", "пасюта region" },
        { "author:\"B. Smith\"", "region" },
        { "lang:other", "" },
        { "lang:ru", "области туризм" },
        { "date:2025-08", "туризм" },
        { "before:2025-08", "области" },
        { "after:2025-08-14 lang:ru", "" },
        { "author:[A TO C]", "region" },
        { "area OR Пасюта", "пасюта region" },
        { "tag:politics -area", "пасюта" },
        { "!?", "" },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_finds(string query, string ids)
    {
        using var archive = new TestArchive(
            TestArchive.NewArticle("region", "The area") with { Source = "Reuters", Section = "World", Tags = ["politics", "towns"], Authors = ["B. Smith"] },
            TestArchive.NewArticle("области", "Нижегородской области", "2025-07-31"),
            TestArchive.NewArticle("туризм", "Развитие агроэкотуризма и агротуризма", "2025-08-14"),
            TestArchive.NewArticle("пасюта", "Elena Пасюта", null, "She is chair of the council.") with { Language = "en", Tags = ["politics"] },
            TestArchive.NewArticle("hyphen", "A north-west wind"),
            TestArchive.NewArticle("joined", "A northwest wind"),
            TestArchive.NewArticle("parts", "From north west"));
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), archive.Found(query));
    }
}
