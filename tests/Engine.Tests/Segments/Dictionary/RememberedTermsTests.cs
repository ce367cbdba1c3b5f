using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Tests.Search;
using Xunit;

namespace NewsSearch.Engine.Tests.Segments.Dictionary;

/// <summary>What is remembered of the dictionaries of several segments against what stands in them.</summary>
public sealed class RememberedTermsTests
{
    private const int Title = 0;
    private const int Body = 1;

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(400)]
    public void A_remembered_answer_is_that_of_the_dictionaries_from_however_many_threads(int docs)
    {
        using var index = new TestIndex();
        for (var i = 0; i < docs; i++)
        {
            index.Put($"d{i}", null, $"слово{i * 7} всюду", title: $"слово{i * 3}");
            if (i % 90 == 30)
            {
                index.Refresh();
            }
        }

        var segments = index.Snapshot.Segments;
        var remembered = index.Snapshot.RememberedTerms;
        Parallel.For(0, 4, thread =>
        {
            var random = new Random(thread);
            for (var i = 0; i < 5_000; i++)
            {
                // Some often, so that they are remembered; many, so that they take each other's slots; most of them not there.
                var text = random.Next(20) == 0 ? "всюду" : $"слово{random.Next(random.Next(2) == 0 ? 50 : 30_000)}";
                var space = random.Next(2) == 0 ? TermSpace.Surface : TermSpace.Lemma;
                var found = remembered.Find(space, text);
                foreach (var field in new[] { Title, Body })
                {
                    var docFreq = 0L;
                    for (var segment = 0; segment < segments.Count; segment++)
                    {
                        segments[segment].Reader.Terms(field, space).TryGet(System.Text.Encoding.UTF8.GetBytes(text), out var expected);
                        Assert.Equal(expected, found[field]?[segment] ?? default);
                        docFreq += expected.DocFreq;
                    }

                    Assert.Equal(docFreq, found[field]?.DocFreq ?? 0);
                    Assert.Equal(docFreq > 0, found[field] is not null);
                }
            }
        });
    }

    [Fact]
    public void A_long_term_is_found_though_it_is_not_remembered()
    {
        var text = new string('ж', 100);
        using var index = TestIndex.Of(text);
        var remembered = index.Snapshot.RememberedTerms;
        Assert.Equal(1, remembered.Find(TermSpace.Surface, text)[Body]!.DocFreq);
        Assert.NotSame(remembered.Find(TermSpace.Surface, text), remembered.Find(TermSpace.Surface, text));
    }

    [Fact]
    public void What_was_asked_twice_is_the_same_answer()
    {
        using var index = TestIndex.Of("cat dog", "cat");
        var remembered = index.Snapshot.RememberedTerms;
        Assert.Same(remembered.Find(TermSpace.Surface, "cat"), remembered.Find(TermSpace.Surface, "cat"));
        Assert.NotSame(remembered.Find(TermSpace.Surface, "cat"), remembered.Find(TermSpace.Lemma, "cat"));
        Assert.All(remembered.Find(TermSpace.Surface, "nowhere"), Assert.Null);
    }
}
