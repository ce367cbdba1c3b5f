using System.Text;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Tests.Search.Terms;
using Xunit;

namespace NewsSearch.Engine.Tests.Segments.Dictionary;

/// <summary>What a dictionary remembers against what stands in it.</summary>
public sealed class RememberedTermsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(3000)]
    public void A_remembered_answer_is_that_of_the_dictionary_from_however_many_threads(int words)
    {
        using var list = new ListDictionary(Enumerable.Range(0, words).Select(i => $"слово{i * 7}"));
        Parallel.For(0, 4, thread =>
        {
            var random = new Random(thread);
            for (var i = 0; i < 20_000; i++)
            {
                // Some often, so that they are remembered; many, so that they take each other's slots; most of them not there.
                var text = $"слово{random.Next(random.Next(2) == 0 ? 50 : 30_000)}";
                var utf8 = Encoding.UTF8.GetBytes(text);
                var known = list.Dictionary.TryGet(utf8, out var expected);
                Assert.Equal(known, list.Dictionary.TryGet(new SoughtTerm(text, utf8), out var entry));
                Assert.Equal(expected, entry);
            }
        });
    }

    [Fact]
    public void A_long_term_is_found_though_it_is_not_remembered()
    {
        var text = new string('ж', 300);
        using var list = new ListDictionary([text]);
        for (var i = 0; i < 2; i++)
        {
            Assert.True(list.Dictionary.TryGet(new SoughtTerm(text, Encoding.UTF8.GetBytes(text)), out var entry));
            Assert.Equal(1, entry.DocFreq);
        }
    }

    [Fact]
    public void Terms_of_one_hash_are_told_apart_by_their_texts()
    {
        var remembered = new RememberedTerms(100);
        remembered.Add(new SoughtTerm("one", "same"u8), new TermEntry(1, 1, 1, 1));
        remembered.Add(new SoughtTerm("two", "same"u8), new TermEntry(2, 2, 2, 2));
        Assert.True(remembered.TryGet(new SoughtTerm("one", "same"u8), out var one));
        Assert.True(remembered.TryGet(new SoughtTerm("two", "same"u8), out var two));
        Assert.False(remembered.TryGet(new SoughtTerm("three", "same"u8), out _));
        Assert.Equal((1, 2), (one.DocFreq, two.DocFreq));
        remembered.Add(new SoughtTerm("three", "same"u8), new TermEntry(3, 3, 3, 3));
        Assert.False(remembered.TryGet(new SoughtTerm("one", "same"u8), out _));
    }
}
