using NewsSearch.Archive.Asking;
using Xunit;

namespace NewsSearch.Archive.Tests.Answering;

public sealed class GarbageTests
{
    private static readonly string[] Pieces =
    [
        "\"", "(", ")", "*", "?", "~", "~2", "^", "^3", "-", "+", "=", ":", "[", "]", "{", "}", " TO ", " AND ", " OR ", " NOT ", " NEAR/3 ", " BEFORE/1 ", "title:", "text:",
        "date:", "before:", "lang:", "source:", "2025-08", "..", "town", "город", "the", "и", "agro-tourism", "\uD83D", "é", "\0", "\\", "/", " ", "'", "«", "»", "…", "😀",
    ];

    [Fact]
    public void Whatever_is_typed_there_is_an_answer_or_a_problem_with_the_query()
    {
        using var archive = new TestArchive(new RandomNews(1).Articles(30));
        for (var seed = 0; seed < 1_500; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var question = new SearchQuestion
            {
                Text = text,
                Syntax = random.Next(5) == 0 ? QuerySyntax.Plain : QuerySyntax.Full,
                Match = (MatchMode)random.Next(4),
                Facets = [FacetKind.Date, FacetKind.Tag],
                Explain = random.Next(4) == 0,
            };
            try
            {
                var outcome = archive.Archive.Search(question, TestContext.Current.CancellationToken);
                Assert.All(outcome.Problems, problem => Assert.Equal("q", problem.Parameter));
                Assert.True(outcome.Answer is not null ^ outcome.Problems.Count > 0);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"seed {seed}: {text}", exception);
            }
        }
    }

    [Fact]
    public void The_longest_query_is_answered()
    {
        using var archive = new TestArchive(new RandomNews(2).Articles(30));
        string[] pieces = ["a ", "(", "-a ", "\"a b\" ", "город* ", "a~2 ", "a OR ", "a-b-c-d-e-", "title:", "a NEAR/3 b* "];
        Assert.All(pieces, piece =>
        {
            var text = string.Concat(Enumerable.Repeat(piece, 4_000 / piece.Length));
            var outcome = archive.Archive.Search(new SearchQuestion { Text = text }, TestContext.Current.CancellationToken);
            Assert.True(outcome.Answer is not null || outcome.Problems.Count > 0);
        });
    }
}
