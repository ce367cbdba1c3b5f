using Xunit;

namespace NewsSearch.Analyzers.Tests;

public sealed class WordTermsTests
{
    private readonly WordTerms _terms = new();

    [Fact]
    public void Sure_and_possible_terms_stand_in_the_order_they_were_added()
    {
        _terms.AddPossible("стать");
        _terms.AddPossible("сталь");
        _terms.Add("стал*");

        Assert.Equal(["стать", "сталь", "стал*"], _terms.Terms);
        Assert.Equal("стать", _terms.Preferred);
        Assert.Equal([false, false, true], Enumerable.Range(0, 3).Select(_terms.IsSure));
        Assert.Equal([WordTerms.Possible("стать"), WordTerms.Possible("сталь"), "стал*"], Enumerable.Range(0, 3).Select(_terms.Indexed));
    }

    [Fact]
    public void A_possible_term_that_is_added_for_sure_is_sure_and_keeps_its_place()
    {
        _terms.AddPossible("a");
        _terms.Add("b");
        _terms.Add("a");
        _terms.AddPossible("b");

        Assert.Equal(["a", "b"], _terms.Terms);
        Assert.True(_terms.IsSure(0));
        Assert.True(_terms.IsSure(1));
    }

    [Fact]
    public void Relatives_are_derived_and_parts_are_no_relatives()
    {
        _terms.Add("a");
        _terms.AddDerived("part");
        _terms.AddRelative("place");
        _terms.AddRelative("a");

        Assert.Equal(["part", "place"], _terms.Derived);
        Assert.Equal(["place"], _terms.Relatives);
        _terms.Add("place");
        Assert.Equal(["part"], _terms.Derived);
        Assert.Empty(_terms.Relatives);
    }

    [Fact]
    public void A_possible_term_is_no_surface_form()
    {
        var tokenizer = NewsAnalyzer.Instance.CreateTokenizer();
        tokenizer.Reset(WordTerms.Possible("стать").AsMemory());
        Assert.True(tokenizer.Next());
        Assert.Equal("стать", tokenizer.Surface.ToString());
    }

    [Fact]
    public void Cleared_it_is_empty()
    {
        _terms.AddPossible("a");
        _terms.AddRelative("b");
        _terms.Clear();
        _terms.Add("c");

        Assert.Equal(["c"], _terms.Terms);
        Assert.Equal("c", _terms.Indexed(0));
        Assert.Empty(_terms.Derived);
        Assert.Empty(_terms.Relatives);
    }
}
