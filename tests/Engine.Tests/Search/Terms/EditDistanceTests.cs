using System.Text;
using NewsSearch.Engine.Search.Terms;
using NewsSearch.Testing.Oracle;
using Xunit;

namespace NewsSearch.Engine.Tests.Search.Terms;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("река", "река", 0)]
    [InlineData("река", "рука", 1)]
    [InlineData("река", "рекка", 1)]
    [InlineData("река", "рек", 1)]
    [InlineData("река", "рекa😀", 2)]
    [InlineData("river", "irevr", 2)]
    [InlineData("river", "rvier", 1)]
    [InlineData("ca", "abc", 3)]
    public void Insertions_deletions_replacements_and_swaps_of_neighbours_cost_one_each(string text, string term, int edits) =>
        Assert.Equal(edits, new EditDistance(text, 3).To(Encoding.UTF8.GetBytes(term)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_walk_through_sorted_terms_measures_what_the_definition_says(int limit)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var text = Text(random);
            var distance = new EditDistance(text, limit);
            var terms = Enumerable.Range(0, 200).Select(_ => Text(random)).Distinct(StringComparer.Ordinal).Order(CodePointOrder.Comparer);
            foreach (var term in terms)
            {
                var expected = NaiveTerms.Edits(NaiveTerms.Runes(text), NaiveTerms.Runes(term));
                var edits = distance.To(Encoding.UTF8.GetBytes(term));
                Assert.True(expected <= limit ? edits == expected : edits > limit, $"seed {seed}: {edits} instead of {expected} from {text} to {term}");
                Assert.Equal(NaiveTerms.Runes(term).Length, distance.TermLength);
            }
        }
    }

    private static string Text(Random random)
    {
        string[] letters = ["a", "b", "я", "😀"];
        return string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => letters[random.Next(letters.Length)]));
    }
}
