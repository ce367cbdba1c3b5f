using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Search.Scoring;
using Xunit;

namespace NewsSearch.Engine.Tests.Search;

/// <summary>What a word may have of its own: constants, and a rule for its document frequency.</summary>
public sealed class WordRulesTests
{
    private static readonly FieldWeight[] Body = ["body"];

    [Fact]
    public void A_word_with_constants_of_its_own_scores_as_if_the_request_had_them()
    {
        using var index = TestIndex.Of("red fish red", "a red bird in a tree", "red", "bird");
        var own = new Bm25Parameters(0.5f, 1);
        var red = QueryExampleTests.Surface("red");
        var wanted = index.Search(new SearchRequest { Query = red, Bm25 = own }).Hits;
        Assert.Equal(wanted, index.Search(new SearchRequest { Query = red with { Bm25 = own } }).Hits);
        Assert.NotEqual(wanted, index.Search(new SearchRequest { Query = red }).Hits);

        // Beside it, a word without its own has those of the request.
        var bird = QueryExampleTests.Surface("bird");
        var both = index.Search(new SearchRequest { Query = new BooleanQuery { Must = [red with { Bm25 = own }, bird] } }).Hits[0];
        var alone = index.Search(new SearchRequest { Query = bird }).Hits.Single(hit => hit.Doc == both.Doc);
        Assert.Equal(wanted.Single(hit => hit.Doc == both.Doc).Score + alone.Score, both.Score);
    }

    [Theory]
    [InlineData(0.5f, 0.25f, 1)] // 1.25
    [InlineData(0.5f, 0.5f, 2)] // 1.5
    [InlineData(0.125f, 0.25f, 1)] // 0.5, but they occur
    [InlineData(1, 1, 3)]
    [InlineData(7.25f, 1e30f, 4)] // not more than there are documents
    public void The_document_frequency_of_translations_is_the_sum_weighted_by_their_probabilities(float ofCat, float ofDog, int docFreq)
    {
        using var index = TestIndex.Of("cat dog", "cat", "bird", "bird");
        WeightedTerm[] terms = [new(TermSpace.Surface, "cat", ofCat), new(TermSpace.Surface, "dog", ofDog), new(TermSpace.Surface, "nowhere")];
        Assert.Equal(Idf(4, docFreq), Rarity(index, new WordQuery(Body, terms) { DocFreq = DocFreqRule.Sum }).Value, 1e-6);
        Assert.Equal(Idf(4, 2), Rarity(index, new WordQuery(Body, terms)).Value, 1e-6);
    }

    [Fact]
    public void A_term_adds_its_document_frequency_once_however_many_fields_it_is_in_and_whatever_they_count()
    {
        using var index = new TestIndex();
        index.Put("d0", null, "cat", title: "cat");
        index.Put("d1", null, "bird", title: "cat");
        index.Put("d2", null, "dog", title: "bird");
        var word = new WordQuery([new("title", 3), new("body", 2)], [new(TermSpace.Surface, "cat", 0.75f), new(TermSpace.Surface, "dog", 0.75f)]) { DocFreq = DocFreqRule.Sum };
        Assert.Equal(Idf(3, 2), Rarity(index, word).Value, 1e-6); // 0.75 * 2 + 0.75 * 1
    }

    [Fact]
    public void Where_no_term_occurs_nothing_is_found()
    {
        using var index = TestIndex.Of("cat");
        Assert.Empty(index.Keys(QueryExampleTests.Surface("nowhere") with { DocFreq = DocFreqRule.Sum }));
    }

    [Fact]
    public void An_explanation_names_the_words_own_constants()
    {
        using var index = TestIndex.Of("red fish", "red", "blue");
        var explanation = Explain(index, QueryExampleTests.Surface("red") with { Bm25 = new Bm25Parameters(0.5f, 0.25f) });
        var length = explanation.Parts[2];
        Assert.Equal(0.5 * (0.75 + (0.25 * 0.75)), length.Value, 1e-6); // 1 token, where 4 / 3 are the average
        Assert.StartsWith("length: 0.75 times the average, ", length.Description, StringComparison.Ordinal);
        Assert.EndsWith("k1 = 0.5, b = 0.25", length.Description, StringComparison.Ordinal);
        ExplanationCheck.AddsUp(explanation, "own constants");
    }

    [Fact]
    public void Words_are_equal_only_with_the_same_rules()
    {
        var word = QueryExampleTests.Surface("red");
        WordQuery[] others =
        [
            word,
            word with { Bm25 = new Bm25Parameters(1, 0.5f) },
            word with { DocFreq = DocFreqRule.Sum },
        ];
        Assert.Equal(others.Length, others.Distinct().Count());
        Assert.Equal(others, others.Select(other => other with { }));
    }

    [Fact]
    public void Words_of_a_search_share_their_length_tables_however_many_constants_there_are()
    {
        using var index = TestIndex.Of("red fish");
        var stop = new StopSignal(default, TestContext.Current.CancellationToken);
        var context = new SearchContext(index.Snapshot, Bm25Parameters.Default, stop, wrap: null);
        var tables = Enumerable.Range(0, 20).Select(i => context.Similarity(1, [new WeightedField(1, "body", 1)], new Bm25Parameters(i % 10, 0.5f)).Lengths).ToList();
        Assert.Equal(10, tables.Distinct().Count());
        Assert.All(tables, (table, i) => Assert.Equal(i % 10, table.Parameters.K1));
    }

    [Fact]
    public void A_thread_keeps_the_length_tables_of_a_few_constants_for_its_next_search()
    {
        IReadOnlyList<WeightedField> fields = [new(1, "body", 1)];
        var tables = Enumerable.Range(0, 4).Select(Table).ToList();
        Assert.All(tables, (table, k1) => Assert.Same(table, Table(k1)));
        Assert.All(tables, (table, k1) => Assert.Equal(k1, table.Parameters.K1));
        Table(4); // takes the place of the first
        Assert.Same(tables[3], Table(3));
        Assert.NotSame(tables[0], Table(0));
        Assert.NotSame(Table(3), LengthTable.Of(new Bm25Parameters(3, 0.5f), fields, averageLength: 8));

        LengthTable Table(int k1) => LengthTable.Of(new Bm25Parameters(k1, 0.5f), fields, averageLength: 7);
    }


    private static double Idf(int count, int docFreq) => Math.Log(1 + ((count - docFreq + 0.5) / (docFreq + 0.5)));

    private static Explanation Rarity(TestIndex index, WordQuery word) => Explain(index, word).Parts[0];

    private static Explanation Explain(TestIndex index, WordQuery word)
    {
        var request = new SearchRequest { Query = word };
        return index.Snapshot.Explain(request, index.Search(request).Hits[0].Doc)!;
    }
}
