using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Analyzers.Russian;
using NewsSearch.DataFiles.Russian;
using Xunit;

namespace NewsSearch.Analyzers.Tests.Russian;

public sealed class WordAutomatonTests
{
    private static readonly Config Rounds = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_251_128, 7);

    /// <summary>The worked example of the doc comment.</summary>
    [Fact]
    public void Two_words_are_these_bytes() =>
        Assert.Equal("0300000006000080050000000203000001070000", Convert.ToHexString(Build(new Dictionary<string, int> { ["а"] = 5, ["аб"] = 6 })));

    /// <summary>The plain twin is a dictionary.</summary>
    [Fact]
    public void It_finds_what_a_dictionary_finds() => Prop.ForAll(Words().Where(words => words.Length > 0).ToArbitrary(), Words().ToArbitrary(), (known, asked) =>
    {
        var numbers = known.Select((word, place) => (word, Number: place % 5)).DistinctBy(pair => pair.word).ToDictionary(pair => pair.word, pair => pair.Number);
        var automaton = Build(numbers);
        return asked.Concat(known).Append("").Append("x").All(word =>
            new WordAutomaton(automaton).TryGet(word, out var number) == numbers.TryGetValue(word, out var expected) && number == expected);
    }).Check(Rounds);

    [Fact]
    public void Equal_endings_are_stored_once()
    {
        var builder = new AutomatonBuilder();
        foreach (var word in new[] { "баллон", "вагон", "салон" })
        {
            builder.Add(Letters(word), 1);
        }

        builder.Finish();
        Assert.Equal(10, builder.States);
    }

    [Fact]
    public void Words_out_of_order_are_refused()
    {
        var builder = new AutomatonBuilder();
        builder.Add(Letters("б"), 1);
        Assert.Throws<ArgumentException>(() => builder.Add(Letters("а"), 1));
        Assert.Throws<ArgumentException>(() => builder.Add(Letters("б"), 1));
    }

    private static Gen<string[]> Words() =>
        Gen.Elements('а', 'б', 'я', '-').NonEmptyListOf().Select(letters => new string([.. letters.Take(6)])).ArrayOf();

    private static byte[] Build(Dictionary<string, int> words)
    {
        var builder = new AutomatonBuilder();
        foreach (var (word, number) in words.Select(pair => (Letters(pair.Key), pair.Value)).OrderBy(pair => Convert.ToHexString(pair.Item1), StringComparer.Ordinal))
        {
            builder.Add(word, number);
        }

        return builder.Finish();
    }

    private static byte[] Letters(string word) => [.. word.Select(RussianAlphabet.Code)];
}
