using System.Globalization;
using System.Text;
using NewsSearch.Analyzers.Characters;
using Xunit;

namespace NewsSearch.Analyzers.Tests.Characters;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Ёж", "еж")]
    [InlineData("Е\u0308ж", "еж")]
    [InlineData("и\u0306од", "йод")]
    [InlineData("У\u0306", "ў")]
    [InlineData("І\u0308", "ї")]
    [InlineData("Ґ Є Ѓ Ќ", "ґ є ѓ ќ")]
    [InlineData("Г\u0301 К\u0301", "ѓ ќ")]
    [InlineData("вода\u0301", "вода")]
    [InlineData("ѐ ѝ", "е и")]
    [InlineData("CAFÉ cafe\u0301", "cafe cafe")]
    [InlineData("ẞß", "ssss")]
    [InlineData("İI\u0307ıi", "iiii")]
    [InlineData("ΌΔΟΣ όδος ο\u0301δος", "οδοσ οδοσ οδοσ")]
    [InlineData("ŁÓDŹ", "lodz")]
    [InlineData("\u212Bngström \u212A", "angstrom k")]
    [InlineData("ＮＥＷＳ－２４", "news-24")]
    [InlineData("\u00ADне\u200Bви\u2060дим\uFEFF", "невидим")]
    [InlineData("d’Artagnan", "d'artagnan")]
    [InlineData("нью‑йорк", "нью-йорк")]
    [InlineData("агро*", "агро*")]
    [InlineData("😀 Ok", "😀 ok")]
    [InlineData("𐐀", "𐐨")]
    [InlineData("", "")]
    public void A_text_is_folded(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Every_character_folds_to_something_that_folds_to_itself()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var once = Folding.Fold(((char)c).ToString());
            Assert.True(once == Folding.Fold(once), $"U+{c:X4}");
            Assert.InRange(once.Length, 0, Folding.MaxExpansion);
        }
    }

    [Fact]
    public void Composed_and_decomposed_letters_of_the_european_alphabets_fold_alike()
    {
        if (AppContext.TryGetSwitch("System.Globalization.Invariant", out var invariant) && invariant)
        {
            Assert.Skip("the test, not the code under test, needs normalization data");
        }

        foreach (var (first, last) in new[] { (0xC0, 0x24F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1FFF) })
        {
            for (var c = first; c <= last; c++)
            {
                var composed = ((char)c).ToString();
                if (CharUnicodeInfo.GetUnicodeCategory((char)c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter)
                {
                    Assert.True(Folding.Fold(composed) == Folding.Fold(composed.Normalize(NormalizationForm.FormD)), $"U+{c:X4} {composed}");
                }
            }
        }
    }

    [Fact]
    public void The_whole_table_is_the_same_on_every_machine()
    {
        var hash = 14695981039346656037UL;
        for (var c = 0; c <= char.MaxValue; c++)
        {
            // The alphabets that the product promises; letters of others fold by the run-time's data, which may grow.
            if (c is < 0x600 or (>= 0x1E00 and <= 0x1FFF) or (>= 0xFB00 and <= 0xFB06) or >= 0xFF00)
            {
                foreach (var folded in Folding.Fold(((char)c).ToString()))
                {
                    hash = (hash ^ folded) * 1099511628211UL;
                }
            }
        }

        Assert.Equal(15015462714396604857UL, hash);
    }

    [Fact]
    public void A_destination_that_might_be_too_short_is_refused() =>
        Assert.Throws<ArgumentException>(() => Folding.Fold("abc", new char[11]));

    [Fact]
    public void No_part_of_analysis_asks_for_the_machine_s_normalization_or_culture()
    {
        var folder = Path.Combine(NewsSearch.Testing.SharedData.RepositoryRoot, "Analyzers");
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(path => !path.Contains("/obj/", StringComparison.Ordinal)))
        {
            var code = File.ReadAllText(file);
            Assert.DoesNotContain(".Normalize(", code, StringComparison.Ordinal);
            Assert.DoesNotContain("CurrentCulture", code, StringComparison.Ordinal);
            Assert.DoesNotContain(".ToLower()", code, StringComparison.Ordinal);
        }
    }
}
