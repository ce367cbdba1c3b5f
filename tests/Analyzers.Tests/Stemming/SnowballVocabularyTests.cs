using System.IO.Compression;
using NewsSearch.Analyzers.Characters;
using NewsSearch.Analyzers.Stemming;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Analyzers.Tests.Stemming;

/// <summary>Every word of the vocabularies that the Snowball project publishes with its stemmers.</summary>
public sealed class SnowballVocabularyTests
{
    [Fact]
    public void Every_english_word_of_the_published_vocabulary_comes_out_as_published() => Check("snowball/english.tsv.gz", EnglishStemmer.Stem, 42_649);

    [Fact]
    public void Every_russian_word_of_the_published_vocabulary_comes_out_as_published() => Check(
        "snowball/russian.tsv.gz",
        (word, destination) => RussianStemmer.Stem(Folding.Fold(word), destination),
        49_785);

    private static void Check(string file, Stemmer stem, int expectedWords)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(SharedData.Require(file)), CompressionMode.Decompress));
        var buffer = new char[200];
        var wrong = new List<string>();
        var words = 0;
        while (reader.ReadLine() is { } line)
        {
            var (word, expected) = (line.Split('\t')[0], line.Split('\t')[1]);
            var actual = new string(buffer, 0, stem(word, buffer));
            if (actual != expected)
            {
                wrong.Add($"{word}: {expected}, not {actual}");
            }

            words++;
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong: {string.Join("; ", wrong.Take(60))}");
        Assert.Equal(expectedWords, words);
    }

    private delegate int Stemmer(ReadOnlySpan<char> word, Span<char> destination);
}
