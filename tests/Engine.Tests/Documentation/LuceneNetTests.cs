using System.Text;
using NewsSearch.Analyzers;
using NewsSearch.Engine.Checking;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using Xunit;

namespace NewsSearch.Engine.Tests.Documentation;

#pragma warning disable xUnit1051 // What readers see shall be what they write, without the tests' own token.

/// <summary>The code that <c>docs/lucene-net.md</c> shows, run. <see cref="SnippetTests"/> holds the two equal.</summary>
public sealed class LuceneNetTests : IDisposable
{
    private readonly MemoryDirectory _directory = new();
    private readonly IAnalyzer _analyzer = NewsAnalyzer.Instance;
    private readonly IndexWriter _writer;

    public LuceneNetTests()
    {
        var analyzer = _analyzer;
        var directory = _directory;

        // snippet: writer
        var schema = IndexSchema.For(
            analyzer,
            FieldDefinition.Text("title"),
            FieldDefinition.Text("body"),
            FieldDefinition.Keyword("source"),
            FieldDefinition.Number("words"));
        var writer = IndexWriter.Open(directory, schema, analyzer);
        // end

        _writer = writer;
        Put("a1", new DateOnly(2024, 1, 10), "Bridge reopens", "The old bridge across the river is open again.");
        Put("a2", new DateOnly(2024, 2, 10), "River festival", "Boats pass under both bridges of the town.");
        Put("a3", new DateOnly(2025, 2, 10), "Small towns", "A congress of small towns.");
        writer.Commit();
    }

    [Fact]
    public void Documents_are_put_and_deleted_by_key()
    {
        var (writer, day, title, body) = (_writer, new DateOnly(2024, 3, 1), "A ferry", "The ferry crosses.");

        // snippet: put
        writer.Put(new Document("article-7", DateKey.Of(day), Encoding.UTF8.GetBytes(title))
        {
            Texts = { ("title", title), ("body", body) },
            Keywords = { ("source", "Town News") },
            Numbers = { ("words", 640) },
        });
        writer.Delete("article-6");
        writer.Commit();
        // end

        using var snapshot = Snapshot.Open(_directory);
        Assert.Equal(title, Encoding.UTF8.GetString(snapshot.Stored(snapshot.Find("article-7")!.Value)));
    }

    [Fact]
    public void A_search_gives_hits_that_the_snapshot_reads()
    {
        using var output = new StringWriter();
        var directory = _directory;

        // snippet: search
        using var snapshot = Snapshot.Open(directory);
        var result = snapshot.Search(WordQuery.Of(new Term("body", TermSpace.Lemma, "bridg")), top: 10);
        foreach (var hit in result.Hits)
        {
            output.WriteLine($"{snapshot.Key(hit.Doc)} {hit.Score} {Encoding.UTF8.GetString(snapshot.Stored(hit.Doc))}");
        }
        // end

        Assert.Equal(2, result.Total);
        Assert.Contains("River festival", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_a_person_typed_becomes_a_query()
    {
        using var snapshot = Snapshot.Open(_directory);
        var analyzer = _analyzer;

        // snippet: text
        var queries = new QueryBuilder(analyzer);
        var all = queries.AllWords("small towns", new("title", 3), "body");   // both words, in any form, in either field
        var any = queries.AnyWord("ferry bridge", "body");                    // at least one
        var phrase = queries.Phrase("old bridge", slop: 1, "body");
        var exact = new QueryBuilder(analyzer, TermSpace.Surface).Phrase("both bridges", "body");
        // end

        Assert.Equal([1, 2, 1, 1], new[] { all, any, phrase, exact }.Select(query => snapshot.Count(query)));
    }

    [Fact]
    public void Every_kind_of_query_is_a_record()
    {
        using var snapshot = Snapshot.Open(_directory);

        // snippet: queries
        var word = WordQuery.Of(new Term("body", TermSpace.Lemma, "river"));
        Query[] examples =
        [
            new BooleanQuery { Must = [word], Should = [new BoostQuery(word, 2)], MustNot = [new KeywordQuery("source", "Wire")] },
            new WordQuery(["body"], [new(TermSpace.Lemma, "river"), new(TermSpace.Lemma, "stream", 0.5f)]), // synonyms, one for half
            PhraseQuery.Of("body", TermSpace.Surface, "the", "old", "bridge"),
            new NearQuery(["body"], [NearOperand.Of(TermSpace.Surface, "old"), NearOperand.Of(TermSpace.Surface, "river")], MaxBetween: 3, Ordered: false),
            new PrefixQuery(["title", "body"], TermSpace.Surface, "fest"),
            new WildcardQuery(["body"], TermSpace.Surface, "br?dg*"),
            new FuzzyQuery(["body"], TermSpace.Surface, "rivr", MaxEdits: 1),
            SortKeyRangeQuery.Days(new(2024, 1, 1), new(2024, 12, 31)),
            new NumberRangeQuery("words", 0, 1000),
            new DisjunctionMaxQuery([word, new ConstantScoreQuery(new MatchAllQuery(), 0.1f)], TieBreaker: 0.1f),
        ];
        // end

        Assert.All(examples, query => Assert.True(snapshot.Any(query), query.ToString()));
    }

    [Fact]
    public void Facets_a_timeline_and_the_next_page_are_asked_for_in_the_request()
    {
        using var snapshot = Snapshot.Open(_directory);

        // snippet: request
        var request = new SearchRequest
        {
            Query = new MatchAllQuery(),
            Sort = SortOrder.Newest,
            Top = 2,
            Facets = ["source"],
            Timeline = DateKey.Years(new(2024, 1, 1), new(2025, 12, 31)),
        };
        var first = snapshot.Search(request);
        var next = snapshot.Search(request with { After = first.Hits[^1].Position });
        // end

        Assert.Equal([2, 1], first.Timeline);
        Assert.Equal([new FacetCount("Town News", 3)], first.Facets["source"]);
        Assert.Equal(["a3", "a2", "a1"], first.Hits.Concat(next.Hits).Select(hit => snapshot.Key(hit.Doc)));
    }

    [Fact]
    public void What_was_put_is_found_after_a_refresh_and_elsewhere_after_a_commit()
    {
        var (writer, directory) = (_writer, _directory);
        using var current = Snapshot.Open(directory);
        Put("a4", new DateOnly(2025, 3, 1), "Ferry", "A ferry.");

        // snippet: refresh
        using var fresh = writer.Refresh();            // beside the writer: milliseconds, not durable
        // end

        writer.Commit();

        // snippet: follow
        if (Snapshot.TryOpenNewer(directory, current, out var newer)) // in any process: the newest commit, if it is newer
        {
            using (newer)
            {
                Assert.Equal(4, newer.DocCount);
            }
        }
        // end

        Assert.Equal(4, fresh.DocCount);
        Assert.Equal(3, current.DocCount);
    }

    [Fact]
    public void An_index_is_checked_and_merged()
    {
        var (writer, directory) = (_writer, _directory);

        // snippet: maintenance
        writer.Compact();                              // one segment, without deleted documents; commits
        var report = IndexChecker.Check(directory);    // reads everything; beside a writer, too
        foreach (var problem in report.Problems)
        {
            Console.WriteLine($"{problem.File} at {problem.OffsetInFile}: {problem.Problem}");
        }
        // end

        Assert.Empty(report.Problems);
        Assert.Equal(1, report.Segments);
    }

    [Fact]
    public void An_analyzer_of_ones_own_is_a_tokenizer_and_the_terms_of_a_word()
    {
        using var directory = new MemoryDirectory();
        var analyzer = new EnglishOnly();
        using var writer = IndexWriter.Open(directory, IndexSchema.For(analyzer, FieldDefinition.Text("body")), analyzer);
        writer.Put(new Document("a") { Texts = { ("body", "Bridges") } });
        using var snapshot = writer.Refresh();
        Assert.True(snapshot.Any(new QueryBuilder(analyzer).AllWords("bridge", "body")));
    }

    public void Dispose()
    {
        _writer.Dispose();
        _directory.Dispose();
    }

    private void Put(string key, DateOnly day, string title, string body) => _writer.Put(new Document(key, DateKey.Of(day), Encoding.UTF8.GetBytes(title))
    {
        Texts = { ("title", title), ("body", body) },
        Keywords = { ("source", "Town News") },
        Numbers = { ("words", body.Length) },
    });
}
