using NewsSearch.Archive.Correcting;
using Xunit;

namespace NewsSearch.Archive.Tests.Correcting;

public sealed class TypingCostTests
{
    [Theory]
    [InlineData("президент", "президент", 0)]
    [InlineData("призидент", "президент", 1.5)]
    [InlineData("малако", "молоко", 3)]
    [InlineData("програма", "программа", 1.5)]
    [InlineData("обьезд", "объезд", 1.5)]
    [InlineData("осен", "осень", 1.5)]
    [InlineData("recieve", "receive", 1.5)]
    [InlineData("form", "from", 2)]
    [InlineData("governmemt", "government", 2.5)]
    [InlineData("goverment", "government", 3)]
    [InlineData("governmxent", "government", 3)]
    [InlineData("govqrnment", "government", 5)]
    [InlineData("xovernment", "government", 7)]
    [InlineData("overnment", "government", 5)]
    public void A_slip_costs_by_its_kind(string typed, string meant, double cost) => Assert.Equal((float)cost, TypingCost.Of(typed, meant));

    [Fact]
    public void Slips_cost_what_the_cheapest_way_to_make_them_costs()
    {
        // Against the definition itself, without a table: every way from one word to the other.
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var (typed, meant) = (Word(random), Word(random));
            Assert.Equal(Slowly(typed, meant, 0, 0), TypingCost.Of(typed, meant), 0.001f);
        }
    }

    private static float Slowly(string typed, string meant, int i, int j)
    {
        var start = j == 0 ? 2f : 0;
        var least = i == typed.Length && j == meant.Length ? 0 : float.MaxValue;
        if (i < typed.Length && j < meant.Length)
        {
            least = Math.Min(least, Step(typed[i], meant[j], start) + Slowly(typed, meant, i + 1, j + 1));
        }

        if (i < typed.Length)
        {
            least = Math.Min(least, Alone(typed, i) + (i == 0 ? 2 : 0) + Slowly(typed, meant, i + 1, j));
        }

        if (j < meant.Length)
        {
            least = Math.Min(least, (Doubled(meant, j) ? 1.5f : 3) + start + Slowly(typed, meant, i, j + 1));
        }

        if (i + 1 < typed.Length && j + 1 < meant.Length && typed[i] == meant[j + 1] && typed[i + 1] == meant[j] && typed[i] != typed[i + 1])
        {
            least = Math.Min(least, 2 + start + Slowly(typed, meant, i + 2, j + 2));
        }

        return least;
    }

    private static float Step(char typed, char meant, float start) => typed == meant ? 0 : (KeyboardLayout.AreNeighbours(typed, meant) ? 2.5f : 5) + start;

    private static float Alone(string typed, int i) => Doubled(typed, i) ? 1.5f
        : (i > 0 && KeyboardLayout.AreNeighbours(typed[i], typed[i - 1])) || (i + 1 < typed.Length && KeyboardLayout.AreNeighbours(typed[i], typed[i + 1])) ? 2.5f
        : 3;

    private static bool Doubled(string word, int i) => (i > 0 && word[i] == word[i - 1]) || (i + 1 < word.Length && word[i] == word[i + 1]);

    /// <summary>Of letters of which none sounds like another.</summary>
    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => "qwxl"[random.Next(4)]));
}
