using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Testing.Oracle;
using Xunit;

namespace NewsSearch.Engine.Tests.Search.Terms;

public sealed class NearTermsTests
{
    [Fact]
    public void Near_terms_come_with_their_edits_and_frequencies_over_fields_and_segments()
    {
        using var index = new TestIndex();
        index.Put("1", 1, "town tower runs");
        index.Refresh();
        index.Put("2", 2, "wont town", "towns gown");
        Assert.Equal(
            [new SimilarTerm("town", 0, 2), new SimilarTerm("gown", 1, 1), new SimilarTerm("towns", 1, 1)],
            Near(index, "town", 1));
        Assert.Equal(["town", "towns", "tower"], Near(index, "town", 2, prefixLength: 3).Select(term => term.Text));
        Assert.Equal([new SimilarTerm("town", 1, 2)], Near(index, "twon", 1));
    }

    [Fact]
    public void A_search_whose_time_is_over_ends()
    {
        using var index = TestIndex.Of("town tower");
        Assert.Empty(index.Snapshot.TermsNear(["body"], TermSpace.Surface, "town", 2, budget: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        using var index = TestIndex.Of("town tower");
        Assert.Throws<InvalidQueryException>(() => index.Snapshot.TermsNear(["nowhere"], TermSpace.Surface, "town", 1, budget: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => index.Snapshot.TermsNear(["body"], TermSpace.Surface, "", 1, budget: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Snapshot.TermsNear(["body"], TermSpace.Surface, "town", 3, budget: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Near_terms_are_those_that_a_look_at_every_word_finds(int maxEdits)
    {
        // More than 512 words, so that a dictionary has its filter; few letters, so that many are near.
        var random = new Random(31);
        var docs = Enumerable.Range(0, 300).Select(_ => (Title: Words(random, 2), Body: Words(random, 8))).ToList();
        using var index = new TestIndex();
        foreach (var (doc, number) in docs.Select((doc, number) => (doc, number)))
        {
            index.Put($"{number}", number, doc.Body, doc.Title);
            if (number == 200)
            {
                index.Refresh();
            }
        }

        for (var round = 0; round < 40; round++)
        {
            var text = Word(random);
            var prefix = round % 3;
            var expected = docs.SelectMany(doc => Split(doc.Title).Concat(Split(doc.Body))).Distinct()
                .Select(word => new SimilarTerm(
                    word,
                    NaiveTerms.Edits(NaiveTerms.Runes(text), NaiveTerms.Runes(word)),
                    Math.Max(docs.Count(doc => Split(doc.Title).Contains(word)), docs.Count(doc => Split(doc.Body).Contains(word)))))
                .Where(term => term.Edits <= maxEdits && term.Text.StartsWith(text[..Math.Min(prefix, text.Length)], StringComparison.Ordinal))
                .OrderBy(term => term.Edits).ThenByDescending(term => term.DocFreq).ThenBy(term => term.Text, StringComparer.Ordinal);
            Assert.Equal(expected, Near(index, text, maxEdits, prefix));
        }
    }

    private static IReadOnlyList<SimilarTerm> Near(TestIndex index, string text, int maxEdits, int prefixLength = 0) =>
        index.Snapshot.TermsNear(["body", "title"], TermSpace.Surface, text, maxEdits, prefixLength, TestContext.Current.CancellationToken);

    private static string[] Split(string words) => words.Split(' ');

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(random)));

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => "abcя"[random.Next(4)]));
}
