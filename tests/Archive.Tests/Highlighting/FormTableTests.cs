using NewsSearch.Archive.Highlighting;
using Xunit;

namespace NewsSearch.Archive.Tests.Highlighting;

/// <summary>Packed keys and the table of them are a dictionary by the form.</summary>
public sealed class FormTableTests
{
    /// <summary>Few different letters, so that forms have beginnings, ends and lengths in common; zero is one that no form has.</summary>
    private const string Letters = "\0aяб\uFFFF";

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 14)]
    [InlineData(3, 40)]
    public void What_was_added_is_found_and_nothing_else(int seed, int longest)
    {
        var random = new Random(seed);
        var table = new FormTable(256);
        var expected = new Dictionary<string, ulong>(StringComparer.Ordinal);
        for (var round = 0; round < 20_000; round++)
        {
            var form = Form(random, longest);
            var found = table.TryGet(new FormKey(form), form, out var places);
            Assert.Equal(expected.TryGetValue(form, out var added), found);
            Assert.Equal(added, places);
            if (!found && table.TryAdd(new FormKey(form), form, (ulong)round))
            {
                expected.Add(form, (ulong)round);
            }
        }

        Assert.InRange(expected.Count, longest == 2 ? 31 : 30, 192);
    }

    [Fact]
    public void A_table_takes_three_quarters_of_its_slots_and_letters_of_long_forms_as_there_is_room()
    {
        var full = new FormTable(8);
        Assert.All(Enumerable.Range(0, 6), i => Assert.True(full.TryAdd(new FormKey($"f{i}"), $"f{i}", 0)));
        Assert.False(full.TryAdd(new FormKey("f6"), "f6", 0));

        var withLong = new FormTable(8);
        Assert.True(withLong.TryAdd(new FormKey("преподаватель"), "преподаватель", 0));
        Assert.False(withLong.TryAdd(new FormKey("преподавателя"), "преподавателя", 0));
        Assert.True(withLong.TryAdd(new FormKey("урок"), "урок", 0));
    }

    /// <summary>Keys differ where forms do, unless they are long; then at least most hashes differ.</summary>
    [Fact]
    public void Short_forms_are_in_their_keys_as_a_whole()
    {
        var random = new Random(4);
        string[] forms = [.. Enumerable.Range(0, 20_000).Select(_ => Form(random, FormKey.MaxWhole)).Distinct(StringComparer.Ordinal)];

        Assert.Equal(forms.Length, forms.Select(form => new FormKey(form)).Select(key => (key.First, key.Second, key.Third)).Distinct().Count());
        Assert.InRange(forms.Select(form => new FormKey(form).Hash).Distinct().Count(), forms.Length - 5, forms.Length);
        Assert.DoesNotContain(forms, form => new FormKey(form).Third == 0);
    }

    private static string Form(Random random, int longest) => string.Concat(Enumerable.Range(0, random.Next(longest + 1)).Select(_ => Letters[random.Next(Letters.Length)]));
}
