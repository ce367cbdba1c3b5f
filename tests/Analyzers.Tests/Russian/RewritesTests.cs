using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Analyzers.Russian;
using NewsSearch.DataFiles.Russian;
using Xunit;

namespace NewsSearch.Analyzers.Tests.Russian;

public sealed class RewritesTests
{
    private static readonly Config Rounds = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_251_128, 9);

    /// <summary>The worked example of the doc comment.</summary>
    [Fact]
    public void One_sure_rule_is_these_bytes()
    {
        var table = new RewriteTable();
        var number = table.Number([RewriteTable.RuleOf("руки", "рука")], firstIsSure: true, alsoUnknown: false);
        Assert.Equal(0, number);
        Assert.Equal(["810000", "08010000", "01"], table.Finish().Select(Convert.ToHexString));
    }

    [Fact]
    public void A_rule_makes_of_its_word_the_result_it_was_made_of() => Prop.ForAll(Word().ToArbitrary(), Word().ToArbitrary(), (word, result) =>
    {
        var table = new RewriteTable();
        var number = table.Number([RewriteTable.RuleOf(word, result), RewriteTable.RuleOf(word, word)], firstIsSure: false, alsoUnknown: true)!.Value;
        var parts = table.Finish();
        var rewrites = new Rewrites(parts[0].AsSpan(number), parts[1], parts[2]);
        var buffer = new char[word.Length + Rewrites.MaxAdded];
        return rewrites is { Count: 2, FirstIsSure: false, AlsoUnknown: true }
            && new string(buffer, 0, rewrites.Write(0, word, buffer)) == result
            && new string(buffer, 0, rewrites.Write(1, word, buffer)) == word;
    }).Check(Rounds);

    [Theory]
    [InlineData("наиновейшего", "новейший", 3, 3, "ий")]
    [InlineData("поновее", "новый", 2, 2, "ый")]
    [InlineData("лет", "год", 0, 3, "год")]
    public void Prefixes_are_cut_where_that_saves_letters(string word, string result, int front, int back, string added) =>
        Assert.Equal(new RewriteTable.Rule(front, back, added), RewriteTable.RuleOf(word, result));

    private static Gen<string> Word() =>
        Gen.Elements('а', 'б', 'н', 'и').NonEmptyListOf().Select(letters => new string([.. letters.Take(12)]));
}
