using System.Globalization;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Engine.Tests.Checking;

/// <summary>A question of every kind for <see cref="SmallIndex"/>, each with its answer as one line.</summary>
internal static class QueryBattery
{
    private static readonly FieldWeight[] Both = [new("title", 2), new("body")];

    private static readonly FieldWeight[] Body = ["body"];

    /// <summary>The questions by name.</summary>
    public static IReadOnlyList<(string Name, Func<Snapshot, string> Ask)> Questions { get; } =
    [
        ("size", snapshot => string.Create(CultureInfo.InvariantCulture, $"{snapshot.DocCount} documents, {snapshot.Size.Segments} segments, {snapshot.Size.Deleted} deleted")),
        Ask("word", Surface("common")),
        Ask("rare word", Surface("zebra")),
        Ask("lemma", new WordQuery(Both, [new WeightedTerm(TermSpace.Lemma, "walk"), new WeightedTerm(TermSpace.Lemma, "мост", 0.5f)])),
        Ask("derived", new WordQuery(["title"], [new WeightedTerm(TermSpace.Derived, "town")])),
        Ask("keyword", new KeywordQuery("source", "wire")),
        Ask("all of", new BooleanQuery { Must = [Surface("common"), Surface("red")] }),
        Ask("any of", new BooleanQuery { Should = [Surface("river"), Surface("мост"), Surface("1905"), Surface("é")] }),
        Ask("two of", new BooleanQuery { Should = [Surface("common"), Surface("red"), Surface("runs")], MinimumShouldMatch = 2, MustNot = [Surface("tower")] }),
        Ask("filtered", new BooleanQuery { Must = [Surface("river")], Filter = [new SortKeyRangeQuery(0, 300), new NumberRangeQuery("size", -40, 4000)] }),
        Ask("phrase", new PhraseQuery(Both, PhrasePlace.Run(TermSpace.Surface, "common", "red"))),
        Ask("sloppy phrase", new PhraseQuery(Body, PhrasePlace.Run(TermSpace.Surface, "red", "common"), Slop: 4)),
        Ask("near", new NearQuery(Body, [Near("common"), Near("runs")], 3, Ordered: false)),
        Ask("prefix", new PrefixQuery(Both, TermSpace.Surface, "r")),
        Ask("wildcard", new WildcardQuery(Both, TermSpace.Surface, "*o?n*")),
        Ask("fuzzy", new FuzzyQuery(Both, TermSpace.Surface, "tawer", MaxEdits: 2)),
        Ask("term range", new TermRangeQuery(["source"], TermSpace.Surface, "paper", "wire", true, false)),
        Ask("best of", new DisjunctionMaxQuery([Surface("ant"), new BoostQuery(Surface("zebra"), 2), new ConstantScoreQuery(new MatchAllQuery(), 0.5f)], 0.1f)),
        ("newest", snapshot => Show(snapshot, new SearchRequest { Query = Surface("common"), Sort = SortOrder.Newest })),
        ("oldest", snapshot => Show(snapshot, new SearchRequest { Query = new MatchAllQuery(), Sort = SortOrder.Oldest, Timeline = [0, 100, 200, 300], Facets = ["source"] })),
        ("stored", snapshot => string.Join(' ', snapshot.Matches(new MatchAllQuery()).Select(doc => StoredLine(snapshot, doc)))),
        ("keys", snapshot => string.Join(' ', Enumerable.Range(0, 12).Select(number => snapshot.Find(SmallIndex.Key(number)) is { } doc ? snapshot.Key(doc) : "-"))),
        ("terms", snapshot => string.Join(' ', snapshot.TermsLike(["title", "body"], TermSpace.Surface, "*", 100))),
        ("explained", snapshot => snapshot.Find("d2") is { } doc
            ? string.Create(CultureInfo.InvariantCulture, $"{snapshot.Explain(new SearchRequest { Query = Surface("common") }, doc)?.Value:G4}")
            : "-"),
    ];

    private static WordQuery Surface(string word) => new(Both, [new WeightedTerm(TermSpace.Surface, word)]);

    private static NearOperand Near(string word) => new([PhrasePlace.Run(TermSpace.Surface, word)]);

    private static (string Name, Func<Snapshot, string> Ask) Ask(string name, Query query) =>
        (name, snapshot => Show(snapshot, new SearchRequest { Query = query, Top = 20 }));

    /// <summary>Hits with scores, total and counts.</summary>
    private static string Show(Snapshot snapshot, SearchRequest request)
    {
        var result = snapshot.Search(request);
        var hits = result.Hits.Select(hit => string.Create(CultureInfo.InvariantCulture, $"{snapshot.Key(hit.Doc)}:{hit.Score:G4}"));
        var facets = result.Facets.SelectMany(facet => facet.Value).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value}={count.Count}"));
        return string.Create(CultureInfo.InvariantCulture, $"{result.Total} [{string.Join(' ', hits)}] {string.Join(' ', result.Timeline)} {result.Undated} {string.Join(' ', facets)}");
    }

    private static string StoredLine(Snapshot snapshot, DocAddress doc) =>
        string.Create(CultureInfo.InvariantCulture, $"{snapshot.Key(doc)}({System.Text.Encoding.UTF8.GetString(snapshot.Stored(doc))},{snapshot.SortKey(doc)},{snapshot.Number(doc, "size")})");
}
