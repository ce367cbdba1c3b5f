using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Analyzers.Numbers;
using NewsSearch.Analyzers.Tests.Tokenizing;
using Xunit;

namespace NewsSearch.Analyzers.Tests.Numbers;

public sealed class NumberTermsTests
{
    private static readonly string[] Between = [" ", "\u00A0", "\u2009", "\u202F", ",", "."];

    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_251_128, 7);

    [Theory]
    [InlineData("1000000", "1 000 000 рублей", "рублей")]
    [InlineData("1000000", "1,000,000", "")]
    [InlineData("1000000", "1.000.000", "")]
    [InlineData("1000", "1,000", "")]
    [InlineData("1000", "1\u00A0000", "")]
    [InlineData("3,14", "3.14", "")]
    [InlineData("1,250,000.50", "1 250 000,50", "")]
    [InlineData("74,125", "74.125", "")]
    [InlineData("2025", "2025г.", "")]
    [InlineData("21 век", "XXI века", "")]
    [InlineData("XXI век", "21-й век", "")]
    [InlineData("21-го века", "21-м веке", "")]
    [InlineData("ХХI век", "XXI век", "")]
    [InlineData("Ⅳ квартал", "4 квартал", "")]
    [InlineData("IV", "4-й", "")]
    [InlineData("XXI-й", "21-го", "")]
    [InlineData("1st 2nd 3rd 11th", "1 2 3 11", "")]
    [InlineData("1-й 2-го", "1 2", "")]
    [InlineData("5-ти 2-х", "5 2", "")]
    [InlineData("1990s", "1990-е", "")]
    [InlineData("1990-х годов", "1990-е годы", "")]
    [InlineData("1990's 90s", "1990-м 90-е", "")]
    public void Spellings_of_one_number_share_a_term(string one, string other, string rest) => Terms.AssertShared($"{one} {rest}", other);

    [Theory]
    [InlineData("1000", "1 00")]
    [InlineData("3,14", "314")]
    [InlineData("3.14", "3.141")]
    [InlineData("IV", "6")]
    [InlineData("mix", "1009")]
    [InlineData("di li mm cd xl", "501 51 2000 400 40")]
    [InlineData("i v x c", "1 5 10 100")]
    [InlineData("1990s", "1991")]
    [InlineData("5G", "5м")]
    [InlineData("14.08.2025", "14.08.2024 8")]
    public void Other_numbers_and_words_share_none(string one, string other) =>
        Assert.Empty(Tokens.SurfacesOf(one).SelectMany(word => Terms.Of(word).Terms).Intersect(Tokens.SurfacesOf(other).SelectMany(word => Terms.Of(word).Terms)));

    [Theory]
    [InlineData("100", "100км")]
    [InlineData("километров", "100км")]
    [InlineData("1.5", "1,5млрд")]
    [InlineData("billion", "1.5bn")]
    [InlineData("год", "2025г")]
    [InlineData("14", "14.08.2025")]
    [InlineData("2025", "14.08.2025")]
    [InlineData("11", "XI")]
    public void Parts_of_what_is_written_together_are_relatives(string asked, string found) => Terms.AssertDerived(asked, found);

    [Fact]
    public void A_number_in_any_of_its_spellings_shares_a_term() =>
        Prop.ForAll<PositiveInt, NonNegativeInt, bool>((raw, cents, isSmall) =>
        {
            var number = isSmall ? raw.Get % 100_000 : (long)raw.Get * 7_919;
            var fraction = (cents.Get % 100).ToString("00", CultureInfo.InvariantCulture);
            var plain = number.ToString(CultureInfo.InvariantCulture);
            string[] whole = [plain, .. Grouped(plain)];
            string[] broken = [.. whole.Where(spelling => !spelling.Contains('.')).Select(spelling => $"{spelling}.{fraction}"),
                .. whole.Where(spelling => !spelling.Contains(',')).Select(spelling => $"{spelling},{fraction}")];
            return ShareATerm(whole) && ShareATerm(broken);
        }).Check(Seeded);

    [Fact]
    public void A_roman_numeral_is_read_as_it_is_written()
    {
        var written = Enumerable.Range(1, 3_999).ToDictionary(Roman);
        var random = new Random(5);
        for (var round = 0; round < 50_000; round++)
        {
            var letters = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => "ivxlcdm"[random.Next(7)]));
            if (RomanNumeral.TryRead(letters, out _, out var value))
            {
                Assert.Equal(written[letters], value);
            }
        }

        foreach (var (letters, value) in written)
        {
            var counts = letters.Length >= 5 || (letters.Length >= 3 && letters.All("ivxl".Contains)) || (letters.Length >= 2 && letters.All("ivx".Contains));
            Assert.Equal(counts, RomanNumeral.TryRead(letters, out var numeral, out var read));
            Assert.True(!counts || (read == value && numeral == letters));
        }
    }

    private static IEnumerable<string> Grouped(string digits)
    {
        var groups = new List<string>();
        for (var end = digits.Length; end > 0; end -= 3)
        {
            groups.Insert(0, digits[Math.Max(0, end - 3)..end]);
        }

        return Between.Select(sign => string.Join(sign, groups));
    }

    private static bool ShareATerm(string[] spellings)
    {
        var shared = spellings.Select(spelling => Terms.Of(Assert.Single(Tokens.SurfacesOf(spelling))).Terms.AsEnumerable()).Aggregate((all, terms) => all.Intersect(terms));
        return shared.Any();
    }

    private static string Roman(int number)
    {
        string[] ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
        string Place(int digit, string one, string five, string ten) =>
            ones[digit].Replace("x", "T").Replace("v", "F").Replace("i", one).Replace("F", five).Replace("T", ten);
        return new string('m', number / 1_000) + Place(number / 100 % 10, "c", "d", "m") + Place(number / 10 % 10, "x", "l", "c") + ones[number % 10];
    }
}
