using NewsSearch.Analyzers.English;
using NewsSearch.Analyzers.Stemming;
using Xunit;

namespace NewsSearch.Analyzers.Tests.English;

public sealed class EnglishWordListTests
{
    private static readonly string[] Lines = ReadLines();

    [Fact]
    public void Lines_are_in_order_and_well_formed()
    {
        Assert.InRange(Lines.Length, 1_000, 3_000);
        Assert.Equal(Lines.Order(StringComparer.Ordinal), Lines);
        Assert.All(Lines, line => Assert.Matches("^(~[a-z]+ [a-z]+|[a-z]+( [a-z]+)+)$", line));
    }

    [Fact]
    public void Every_line_is_found()
    {
        foreach (var line in Lines)
        {
            string[] fields = line.Split(' ');
            if (fields[0][0] == '~')
            {
                Assert.True(EnglishWordList.TryFindStem(fields[0].AsSpan(1), out var term));
                Assert.Equal(fields[1], term);
            }
            else
            {
                Assert.True(EnglishWordList.TryFindWord(fields[0], out var terms));
                Assert.Equal(fields[1..], terms.ToArray());
            }
        }
    }

    [Fact]
    public void A_line_says_what_the_stemmer_does_not() => Assert.All(Lines, line =>
    {
        string[] fields = line.Split(' ');
        Assert.NotEqual(fields[1..], [fields[0][0] == '~' ? fields[0][1..] : Stem(fields[0])]);
    });

    [Fact]
    public void Nothing_is_found_for_other_words_and_looking_takes_no_memory()
    {
        Assert.False(EnglishWordList.TryFindWord("governor", out _));
        Assert.False(EnglishWordList.TryFindStem("governor", out _));
        var before = GC.GetAllocatedBytesForCurrentThread();
        EnglishWordList.TryFindWord("went", out _);
        EnglishWordList.TryFindStem("colour".AsSpan(), out _);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Families_that_are_kept_apart_would_otherwise_share_a_stem_with_another_word()
    {
        foreach (var family in KeptApart.Words.GroupBy(word => word.Term))
        {
            Assert.Contains(family, word => Stem(word.Word) != word.Term);
            Assert.DoesNotContain(family, word => Lines.Any(line => line.StartsWith(word.Word + " ", StringComparison.Ordinal)));
        }
    }

    private static string Stem(string word)
    {
        var stem = new char[word.Length];
        return new string(stem, 0, EnglishStemmer.Stem(word, stem));
    }

    private static string[] ReadLines()
    {
        using var reader = new StreamReader(typeof(EnglishWordList).Assembly.GetManifestResourceStream("NewsSearch.Analyzers.English.english-words.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }
}
