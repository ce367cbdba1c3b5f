using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using Xunit;

namespace NewsSearch.Archive.Tests.Answering;

/// <summary>Whatever is asked, the archive answers what the naive one does, and its counts add up.</summary>
public sealed class RandomQuestionTests
{
    private const int Rounds = 12;
    private const int QuestionsARound = 25;

    private static readonly FacetKind[] AllFacets = [FacetKind.Date, FacetKind.Lang, FacetKind.Source, FacetKind.Section, FacetKind.Tag, FacetKind.Author];

    [Fact]
    public void Hits_are_those_of_the_naive_archive_in_every_match_mode() => ForRandomQuestions((archive, naive, question, _) =>
    {
        var mode = naive.Resolve(question);
        var answer = archive.Ask(question);
        Assert.Equal(Ids(naive.Find(question, mode)), Ids(answer.Hits.Select(hit => hit.Article)));
        Assert.Equal(answer.Hits.Count, answer.Total);
        if (answer.Total > 0)
        {
            Assert.Equal(mode, answer.Question.Match);
        }

        Assert.Equal(question.Match == MatchMode.Auto && answer.Question.Match != MatchMode.All, answer.Question.Relaxed);
    });

    [Fact]
    public void Articles_come_back_as_they_were_put() => ForRandomQuestions((archive, naive, question, _) =>
    {
        foreach (var hit in archive.Ask(question).Hits)
        {
            var put = naive.Find(new SearchQuestion(), MatchMode.All).Single(article => article.Id == hit.Article.Id);
            Assert.Equivalent(put, hit.Article, strict: true);
        }
    });

    [Fact]
    public void Buckets_of_every_interval_and_undated_sum_up_to_the_total() => ForRandomQuestions((archive, _, question, _) =>
    {
        foreach (var interval in Enum.GetValues<DateInterval>())
        {
            var asked = question with { Facets = [FacetKind.Date], Interval = interval };
            var answer = archive.Ask(asked);
            Assert.Equal(answer.Total, answer.Dates!.Undated + answer.Dates.Buckets.Sum(bucket => bucket.Count));
            Assert.True(answer.Dates.Buckets is [] || (answer.Dates.Buckets[0].Count > 0 && answer.Dates.Buckets[^1].Count > 0));
            Assert.All(answer.Dates.Buckets, bucket => Assert.True(!(bucket.From < answer.Question.From) && !(bucket.To > answer.Question.To)));

            var timeline = archive.Timeline(asked);
            Assert.Equal(answer.Dates.Undated, timeline.Undated);
            Assert.Equal(answer.Dates.Buckets, timeline.Buckets.Select(bucket => new DateBucket(bucket.From, bucket.To, bucket.Count)));
            Assert.All(timeline.Buckets, bucket => Assert.InRange(bucket.Share, 0, 1));
        }
    });

    [Fact]
    public void A_bucket_holds_as_many_as_there_are_after_clicking_it() => ForRandomQuestions((archive, _, question, random) =>
    {
        var answer = archive.Ask(question with { Facets = AllFacets, Interval = random.Pick(DateInterval.Week, DateInterval.Month, DateInterval.Year) });
        foreach (var bucket in answer.Dates!.Buckets.Where(bucket => bucket.Count > 0 || random.Chance(10)))
        {
            var clicked = question with { From = PublicationDate.OfDay(bucket.From), To = PublicationDate.OfDay(bucket.To) };
            AssertClick(bucket.Count, answer, archive.Ask(clicked), $"{bucket}");
        }

        foreach (var (facet, counts) in answer.Facets)
        {
            foreach (var count in counts)
            {
                if (Click(question, facet, count.Value) is { } clicked)
                {
                    AssertClick(count.Count, answer, archive.Ask(clicked), $"{facet} {count}");
                }
            }
        }
    });

    private static SearchQuestion? Click(SearchQuestion question, FacetKind facet, string value) => facet switch
    {
        // Language is part of what automatic mode decides by.
        FacetKind.Lang when question.Match != MatchMode.Auto => question with { Language = Enum.Parse<LanguageFilter>(value, ignoreCase: true) },
        FacetKind.Source => question with { Sources = [value] },
        FacetKind.Section => question with { Sections = [value] },
        FacetKind.Tag when question.Tags.Count == 0 => question with { Tags = [value] },
        FacetKind.Author => question with { Authors = [value] },
        _ => null,
    };

    private static void AssertClick(long count, SearchAnswer before, SearchAnswer after, string what)
    {
        Assert.True(count == after.Total, $"{what} counted {count}, clicking gives {after.Total}");
        Assert.Equal(before.Question.Match, after.Question.Match);
    }

    private static void ForRandomQuestions(Action<TestArchive, NaiveArchive, SearchQuestion, RandomNews> check)
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new RandomNews(seed);
            var articles = random.Articles(40);
            using var archive = new TestArchive(articles);
            var naive = new NaiveArchive(articles);
            for (var i = 0; i < QuestionsARound; i++)
            {
                var question = random.Question();
                try
                {
                    check(archive, naive, question, random);
                }
                catch (Exception exception)
                {
                    throw new InvalidOperationException($"seed {seed}, question {i}: {question}", exception);
                }
            }
        }
    }

    private static string[] Ids(IEnumerable<Article> articles) => [.. articles.Select(article => article.Id).Order(StringComparer.Ordinal)];
}
