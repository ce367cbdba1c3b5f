using NewsSearch.Archive.Correcting;
using Xunit;

namespace NewsSearch.Archive.Tests.Correcting;

public sealed class KeyboardLayoutTests
{
    [Theory]
    [InlineData("ghbdtn", "привет")]
    [InlineData("руддщ", "hello")]
    [InlineData("{fhmrjd", "Харьков")]
    [InlineData("\"nj", "Это")]
    [InlineData("`;", null)]
    [InlineData("`;br", "ёжик")]
    [InlineData("прhb", null)]
    [InlineData("2025", null)]
    [InlineData("", null)]
    public void A_text_comes_as_on_the_other_keyboard(string typed, string? other) => Assert.Equal(other, KeyboardLayout.Switch(typed));

    [Fact]
    public void Switching_twice_gives_what_was_typed()
    {
        const string letters = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ";
        foreach (var letter in letters)
        {
            // A key that gives a sign on the English keyboard says nothing alone.
            var word = "о" + letter;
            Assert.Equal(word, KeyboardLayout.Switch(KeyboardLayout.Switch(word)!));
        }
    }

    [Theory]
    [InlineData('q', 'w', true)]
    [InlineData('q', 'a', true)]
    [InlineData('w', 'a', true)]
    [InlineData('a', 'w', true)]
    [InlineData('q', 's', false)]
    [InlineData('q', 'e', false)]
    [InlineData('g', 'b', true)]
    [InlineData('р', 'п', true)]
    [InlineData('р', 'к', false)]
    [InlineData('р', 'н', true)]
    [InlineData('q', 'й', false)]
    [InlineData('q', 'ц', false)]
    public void Keys_side_by_side_are_neighbours(char left, char right, bool neighbours)
    {
        Assert.Equal(neighbours, KeyboardLayout.AreNeighbours(left, right));
        Assert.Equal(neighbours, KeyboardLayout.AreNeighbours(right, left));
    }
}
