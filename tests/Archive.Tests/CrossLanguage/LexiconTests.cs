using NewsSearch.Archive.CrossLanguage;
using Xunit;

namespace NewsSearch.Archive.Tests.CrossLanguage;

public sealed class LexiconTests
{
    private const TranslationDirection ToRussian = TranslationDirection.EnglishToRussian;
    private const TranslationDirection ToEnglish = TranslationDirection.RussianToEnglish;

    [Fact]
    public void The_lexicon_of_cat_is_these_bytes()
    {
        var bytes = Cat().ToBytes();

        const string Expected = "4E4C455801000000" + "0100000008000000000000000003636174" + "0100FF" + "0100000008000000000000000003CACED2" + "0100FF" + "0100000007000000000000000003636174" + "0100";
        Assert.Equal(Expected, Convert.ToHexString(bytes.AsSpan(0, bytes.Length - LexiconFile.FooterLength)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_was_written_is_found_as_in_a_plain_dictionary(int seed)
    {
        var random = new Random(seed);
        var writer = new LexiconWriter();
        var expected = new[] { new Dictionary<string, Dictionary<string, double>>(), [] };
        for (var i = 0; i < 3000; i++)
        {
            var direction = (TranslationDirection)random.Next(2);
            var (word, translation) = direction == ToRussian ? (Word(random, "abc "), Word(random, "абЯ-")) : (Word(random, "абЯ-"), Word(random, "abc "));
            var probability = random.Next(1, 256) / 255.0;
            Assert.True(writer.Add(word, translation, probability, direction));
            var known = expected[(int)direction].TryGetValue(word, out var there) ? there : expected[(int)direction][word] = [];
            known[translation] = Math.Max(probability, known.GetValueOrDefault(translation));
        }

        var lexicon = Lexicon.FromBytes(writer.ToBytes(), "made up");

        foreach (var direction in new[] { ToRussian, ToEnglish })
        {
            foreach (var (word, translations) in expected[(int)direction])
            {
                var found = new List<Translation>();
                Assert.True(lexicon.Find(word, direction, found));
                Assert.Equal(translations.Count, found.Count);
                Assert.All(found, translation => Assert.Equal(translations[translation.Text], translation.Probability, 1e-9));
                Assert.Equal(found.Select(translation => translation.Probability).OrderDescending(), found.Select(translation => translation.Probability));
            }

            Assert.Equal(
                expected[(int)direction].Select(entry => (entry.Key, entry.Value.Count)).Order(),
                lexicon.All(direction).Select(entry => (entry.Key, entry.Translations.Count)).Order());
            for (var i = 0; i < 1000; i++)
            {
                var other = Word(random, direction == ToRussian ? "abcd " : "абвЯ-");
                Assert.Equal(expected[(int)direction].ContainsKey(other), lexicon.Contains(other, direction));
            }
        }
    }

    [Fact]
    public void The_order_of_adding_does_not_matter()
    {
        var one = new LexiconWriter();
        one.Add("cat", "кот", 0.5, ToRussian);
        one.Add("cat", "кошка", 0.5, ToRussian);
        one.Add("dog", "пес", 0.3, ToRussian);
        var other = new LexiconWriter();
        other.Add("dog", "пес", 0.3, ToRussian);
        other.Add("cat", "кошка", 0.5, ToRussian);
        other.Add("cat", "кот", 0.1, ToRussian);
        other.Add("cat", "кот", 0.5, ToRussian);

        Assert.Equal(one.ToBytes(), other.ToBytes());
    }

    [Fact]
    public void A_word_that_no_byte_stands_for_is_refused() => Assert.False(new LexiconWriter().Add("猫", "кот", 1, ToRussian));

    [Fact]
    public void Families_hold_words_that_have_translations()
    {
        var writer = Cat();
        writer.AddToFamily("cat", "cats");
        var words = new List<string>();

        Lexicon.FromBytes(writer.ToBytes(), "made up").FindFamily("cat", words);

        Assert.Equal(["cat"], words);
    }

    [Fact]
    public void Every_changed_byte_is_reported()
    {
        var bytes = Cat().ToBytes();
        for (var at = 0; at < bytes.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var changed = bytes.ToArray();
                changed[at] ^= (byte)(1 << bit);
                var error = Assert.Throws<LexiconException>(() => Lexicon.FromBytes(changed, "cat.lex"));
                Assert.Equal("cat.lex", error.File);
                Assert.Contains("cat.lex", error.Message, StringComparison.Ordinal);
            }

            Assert.Throws<LexiconException>(() => Lexicon.FromBytes(bytes[..at], "cat.lex"));
        }
    }

    [Fact]
    public void Bytes_that_are_wrong_under_a_right_checksum_are_reported_or_harmless()
    {
        var bytes = Cat().ToBytes();
        for (var at = LexiconFile.HeaderLength; at < bytes.Length - LexiconFile.FooterLength; at++)
        {
            for (var value = 0; value < 256; value++)
            {
                var changed = bytes.ToArray();
                changed[at] = (byte)value;
                BitConverter.TryWriteBytes(changed.AsSpan(changed.Length - LexiconFile.FooterLength), LexiconFile.Checksum(changed.AsSpan(0, changed.Length - LexiconFile.FooterLength)));
                try
                {
                    var lexicon = Lexicon.FromBytes(changed, "cat.lex");
                    lexicon.Find("cat", ToRussian, []);
                    lexicon.Find("кот", ToEnglish, []);
                    lexicon.FindFamily("cat", []);
                }
                catch (LexiconException error)
                {
                    Assert.Equal("cat.lex", error.File);
                    Assert.InRange(error.OffsetInFile, 0, changed.Length + byte.MaxValue);
                }
            }
        }
    }

    private static LexiconWriter Cat()
    {
        var writer = new LexiconWriter();
        writer.Add("cat", "кот", 1, ToRussian);
        writer.Add("кот", "cat", 1, ToEnglish);
        writer.AddToFamily("cat", "cat");
        return writer;
    }

    private static string Word(Random random, string letters) => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => letters[random.Next(letters.Length)]));
}
