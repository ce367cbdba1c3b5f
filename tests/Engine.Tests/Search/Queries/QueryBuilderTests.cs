using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.Search.Queries;

/// <summary>Queries of plain text, and the short forms of others.</summary>
public sealed class QueryBuilderTests
{
    private static readonly QueryBuilder AnyForm = new(new PlainAnalyzer());
    private static readonly QueryBuilder AsWritten = new(new PlainAnalyzer(), TermSpace.Surface);

    [Fact]
    public void Words_are_found_in_any_form_or_as_they_are_written()
    {
        using var index = TestIndex.Of("old bridges", "an old bridge", "a new bridge", "old");
        Assert.Equal(["d0", "d1"], index.Keys(AnyForm.AllWords("Old, BRIDGES!", "body")).Order());
        Assert.Equal(["d0"], index.Keys(AsWritten.AllWords("Old, BRIDGES!", "body")));
        Assert.Equal(["d0", "d1", "d2", "d3"], index.Keys(AnyForm.AnyWord("old bridges", "body")).Order());
        Assert.Equal(["d0", "d1"], index.Keys(AnyForm.AnyWord("old bridges", 2, "body")).Order());
        Assert.Equal(["d0", "d1"], index.Keys(AnyForm.AnyWord("old bridges", 9, "body")).Order());
    }

    [Fact]
    public void A_word_is_found_in_any_of_the_fields()
    {
        using var index = new TestIndex();
        index.Put("d0", 1, "a bridge", "old");
        index.Put("d1", 2, "old", "town");
        Assert.Equal(["d0"], index.Keys(AnyForm.AllWords("old bridge", new("title", 3), "body")));
        Assert.Equal(["d0", "d1"], index.Keys(AnyForm.AllWords("old", new("title", 3), "body")));
    }

    [Fact]
    public void A_phrase_has_its_words_in_a_row_or_nearly()
    {
        using var index = TestIndex.Of("the old bridges", "old stone bridge", "bridge old");
        Assert.Equal(["d0"], index.Keys(AnyForm.Phrase("old bridge", "body")));
        Assert.Equal(["d0", "d1"], index.Keys(AnyForm.Phrase("old bridge", 1, "body")).Order());
        Assert.Equal(["d0", "d1", "d2"], index.Keys(AnyForm.Phrase("bridge", 1, "body")).Order());
        Assert.Equal(["d1"], index.Keys(PhraseQuery.Of("body", TermSpace.Surface, "stone", "bridge")));
        var near = new NearQuery(["body"], [NearOperand.Of(TermSpace.Lemma, "bridge"), NearOperand.Of(TermSpace.Lemma, "the", "old")], 0, Ordered: false);
        Assert.Equal(["d0"], index.Keys(near));
    }

    [Fact]
    public void A_text_without_words_finds_nothing()
    {
        Assert.Equal(new MatchNoneQuery(), AnyForm.AllWords("… !", "body"));
        Assert.Equal(new MatchNoneQuery(), AnyForm.AnyWord("", "body"));
        Assert.Equal(new MatchNoneQuery(), AnyForm.Phrase("-", "body"));
    }

    [Fact]
    public void What_cannot_be_built_is_refused()
    {
        using var index = TestIndex.Of("a");
        Assert.Throws<ArgumentNullException>(() => new QueryBuilder(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new QueryBuilder(new PlainAnalyzer(), TermSpace.All));
        Assert.Throws<ArgumentNullException>(() => AnyForm.AllWords(null!, "body"));
        Assert.Throws<ArgumentOutOfRangeException>(() => AnyForm.AnyWord("a", 0, "body"));
        Assert.Throws<ArgumentOutOfRangeException>(() => AnyForm.Phrase("a", -1, "body"));
        Assert.Throws<InvalidQueryException>(() => index.Keys(AnyForm.AllWords("a")));
    }

    [Fact]
    public void A_snapshot_is_searched_and_counted_by_a_query_alone()
    {
        using var index = TestIndex.Of("a", "a b", "b");
        var query = AnyForm.AllWords("a", "body");
        var result = index.Snapshot.Search(query, top: 1, TestContext.Current.CancellationToken);
        Assert.Equal(["d0"], result.Hits.Select(hit => index.Snapshot.Key(hit.Doc)));
        Assert.Equal(2, result.Total);
        Assert.Equal(2, index.Snapshot.Count(query, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void An_explanation_reads_as_a_tree()
    {
        using var index = TestIndex.Of("a", "a b");
        var request = new SearchRequest { Query = AnyForm.AllWords("a b", "body") };
        var lines = index.Snapshot.Explain(request, index.Search(request).Hits[0].Doc)!.ToString().TrimEnd().Split('\n');
        Assert.Matches("^[0-9.]+ = ", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("  ", StringComparison.Ordinal) && line.Contains("body:b", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("    ", StringComparison.Ordinal) && line.Contains("idf", StringComparison.Ordinal));
    }
}
