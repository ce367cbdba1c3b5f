using System.Text.Json;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Timeline;

public sealed class TimelineTests(SampleService samples, ManyArticlesService many)
{
    [Fact]
    public async Task Buckets_of_every_interval_sum_up_to_the_total_without_the_undated()
    {
        foreach (var word in (string[])["", "river", "мост", "storm -river", "\"river bridge\""])
        {
            foreach (var interval in (string[])["day", "week", "month", "quarter", "year", "auto"])
            {
                var answer = await many.GetJsonAsync($"/v1/timeline?q={Uri.EscapeDataString(word)}&interval={interval}");
                var buckets = answer.GetProperty("buckets").EnumerateArray().ToList();

                Assert.Equal(
                    answer.GetProperty("total").GetInt64() - answer.GetProperty("undated").GetInt64(),
                    buckets.Sum(bucket => bucket.GetProperty("count").GetInt64()));
                Assert.All(buckets.Zip(buckets.Skip(1)), pair => Assert.Equal(Day(pair.First, "to").AddDays(1), Day(pair.Second, "from")));
                Assert.All(buckets, bucket => Assert.InRange(bucket.GetProperty("share").GetDouble(), 0, 1));
            }
        }
    }

    [Fact]
    public async Task First_and_last_are_the_ends_by_date()
    {
        var timeline = await samples.GetJsonAsync("/v1/timeline?q=river&interval=month");
        var oldest = await samples.GetJsonAsync("/v1/search?q=river&sort=oldest&size=1");
        var newest = await samples.GetJsonAsync("/v1/search?q=river&sort=newest&size=1");

        Assert.Equal(oldest.GetProperty("hits")[0].GetProperty("id").GetString(), timeline.GetProperty("first").GetProperty("id").GetString());
        Assert.Equal(newest.GetProperty("hits")[0].GetProperty("id").GetString(), timeline.GetProperty("last").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Without_a_query_every_share_is_1_where_there_are_articles()
    {
        var timeline = await samples.GetJsonAsync("/v1/timeline?interval=year");

        Assert.All(timeline.GetProperty("buckets").EnumerateArray(), bucket => Assert.Equal(1, bucket.GetProperty("share").GetDouble()));
    }

    private static DateOnly Day(JsonElement bucket, string end) => DateOnly.ParseExact(bucket.GetProperty(end).GetString()!, "yyyy-MM-dd", null);
}
