using NewsSearch.Archive.Asking;
using Xunit;

namespace NewsSearch.Archive.Tests.Answering;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Every_answer_is_of_one_state_while_articles_arrive()
    {
        const int Writes = 60;
        var cancellation = TestContext.Current.CancellationToken;
        using var archive = new TestArchive(new RandomNews(3).Articles(50));
        var writing = Task.Run(
            () =>
            {
                for (var i = 0; i < Writes; i++)
                {
                    archive.Add(new RandomNews(100 + i).Articles(5, $"w{i % 7}-"));
                }
            },
            cancellation);
        var asking = Enumerable.Range(0, 3).Select(reader => Task.Run(() => AskUntil(archive, writing, reader), cancellation));
        await Task.WhenAll(asking.Append(writing));
    }

    private static void AskUntil(TestArchive archive, Task end, int reader)
    {
        var question = new SearchQuestion { Text = "town OR город", Size = 3, Facets = [FacetKind.Date, FacetKind.Lang], Highlight = HighlightMode.None };
        string? cursor = null;
        var total = 0L;
        for (var round = 0; round == 0 || !end.IsCompleted; round++)
        {
            var outcome = archive.Archive.Search(question with { Cursor = cursor }, TestContext.Current.CancellationToken);
            if (outcome.CursorExpired)
            {
                cursor = null;
                continue;
            }

            var answer = outcome.Answer!;
            Assert.Equal(answer.Total, answer.Dates!.Undated + answer.Dates.Buckets.Sum(bucket => bucket.Count));
            Assert.Equal(answer.Total, answer.Facets[FacetKind.Lang].Sum(count => count.Count));
            Assert.True(cursor is null || answer.Total == total, $"reader {reader}: {total} became {answer.Total} on the way");
            (cursor, total) = (answer.NextCursor, answer.Total);
        }
    }
}
