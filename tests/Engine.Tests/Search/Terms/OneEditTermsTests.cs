using NewsSearch.Engine.Search.Terms;
using NewsSearch.Testing.Oracle;
using Xunit;

namespace NewsSearch.Engine.Tests.Search.Terms;

/// <summary>Trying every neighbour against measuring every term.</summary>
public sealed class OneEditTermsTests
{
    [Theory]
    [InlineData(1, "a", "b", "с", "я")]
    [InlineData(2, "a", "b", "с", "я", "中")]
    [InlineData(3, "a", "é", "\U00010400", "中", "文")]
    public void All_terms_within_one_edit_are_found_or_it_says_that_it_cannot(int seed, params string[] letters)
    {
        var random = new Random(seed);
        using var list = new ListDictionary(Enumerable.Range(0, 1500).Select(_ => Word()));
        var answered = 0;
        for (var i = 0; i < 60; i++)
        {
            var text = NaiveTerms.Runes(i % 2 == 0 ? Word() : list.Terms[random.Next(list.Terms.Count)]);
            var fixedLength = random.Next(3) == 0 ? random.Next(text.Length + 1) : 0;
            var expected = list.Terms
                .Select(term => (Text: term, Runes: NaiveTerms.Runes(term)))
                .Where(term => term.Runes.Take(fixedLength).SequenceEqual(text.Take(fixedLength)))
                .Select(term => (term.Text, Edits: NaiveTerms.Edits(text, term.Runes), term.Runes.Length))
                .Where(term => term.Edits <= 1);
            if (OneEditTerms.TryFind(list.Dictionary, [.. text.Select(rune => rune.Value)], fixedLength) is not { } found)
            {
                continue;
            }

            answered++;
            Assert.Equal(expected, found.Select(term => (term.Text, term.Edits, term.Length)).OrderBy(term => term.Text, CodePointOrder.Comparer));
            Assert.All(found, term => Assert.Equal(term.Text, list.Terms[(int)term.Entry.PostingsOffset]));
        }

        // Where every letter is in the alphabet it always can.
        Assert.True(seed > 1 ? answered is > 0 and < 60 : answered == 60, $"{answered} of 60");

        string Word() => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => letters[random.Next(letters.Length)]));
    }

    [Fact]
    public void A_small_dictionary_has_no_filter()
    {
        using var list = new ListDictionary(["one", "two"]);
        Assert.Null(list.Dictionary.Filter);
        Assert.Null(OneEditTerms.TryFind(list.Dictionary, ['o'], 0));
    }

    [Fact]
    public void A_filter_holds_every_term_and_few_others()
    {
        using var list = new ListDictionary(Enumerable.Range(0, 2000).Select(i => $"слово{i}"));
        Assert.All(list.Terms, term => Assert.True(list.Dictionary.Filter!.MayHold(System.Text.Encoding.UTF8.GetBytes(term))));
        Assert.InRange(Enumerable.Range(0, 2000).Count(i => list.Dictionary.Filter!.MayHold(System.Text.Encoding.UTF8.GetBytes($"{i}слово"))), 0, 60);
    }
}
