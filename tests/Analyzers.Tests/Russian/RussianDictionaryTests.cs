using System.Security.Cryptography;
using NewsSearch.Analyzers.Russian;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Analyzers.Tests.Russian;

public sealed class RussianDictionaryTests
{
    /// <summary>What <c>tools/make-data.sh</c> prints; to rebuild needs the network, so that no test does.</summary>
    private const string Checksum = "bd8471767977744533548b8bcbf392dbe8565648e6aaf654b6af184452ffce2a";

    private const int MaxBytes = 3_000_000;

    [Fact]
    public void The_file_is_the_one_that_was_made()
    {
        var file = DataFile.Open(RussianDictionary.FileName).Bytes;
        Assert.InRange(file.Length, 1, MaxBytes);
        Assert.Equal(Checksum, Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    /// <summary>Golden: words of news with all their terms, sure ones with an exclamation mark. APPROVE=1 writes them anew.</summary>
    [Fact]
    public void Known_forms_have_these_terms()
    {
        var path = Path.Combine(SharedData.RepositoryRoot, "tests", "Analyzers.Tests", "Russian", "KnownForms.txt");
        var expected = File.ReadAllLines(path);
        string[] found = [.. expected.Select(line => Line(line.Split('\t')[0]))];
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllLines(path, found);
        }

        Assert.True(expected.Length > 300);
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("я")]
    [InlineData("і")]
    [InlineData("щщщщ")]
    [InlineData("x")]
    public void Any_word_may_be_asked_for(string word)
    {
        RussianDictionary.Instance.TryLemmas(word, out _);
        RussianDictionary.Instance.TryGuess(word, out _);
        RussianDictionary.Instance.TryRelatives(word, out _);
    }

    [Fact]
    public void Looking_up_allocates_nothing()
    {
        _ = Length("губернаторами");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var length = Length("губернаторами");
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal("губернатор".Length, length);
    }

    private static int Length(ReadOnlySpan<char> form)
    {
        Span<char> lemma = stackalloc char[64];
        return RussianDictionary.Instance.TryLemmas(form, out var lemmas) ? lemmas.Write(0, form, lemma) : 0;
    }

    private static string Line(string word)
    {
        var terms = new WordTerms();
        NewsAnalyzer.Instance.Analyze(word, terms);
        return $"{word}\t{string.Join(' ', terms.Terms.Select((term, place) => terms.IsSure(place) ? term + "!" : term))}";
    }
}
