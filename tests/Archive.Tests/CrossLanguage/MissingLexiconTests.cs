using NewsSearch.Archive.Asking;
using NewsSearch.Archive.CrossLanguage;
using Xunit;

namespace NewsSearch.Archive.Tests.CrossLanguage;

/// <summary>A file of the product's lexicons that is not there lowers quality and is no error.</summary>
public sealed class MissingLexiconTests
{
    private const TranslationDirection ToRussian = TranslationDirection.EnglishToRussian;

    private static readonly string[] Words = ["election", "defence", "minsk", "strike", "government", "leningrad", "harvest", "bridge", "glacier", "pension", "surgeon", "belarus"];

    private static readonly Lexicons Shipped = Lexicons.Open();

    public static TheoryData<string> Files => [.. ShippedFiles];

    private static string[] ShippedFiles => [.. Directory.GetFiles(Lexicons.DefaultFolder, "*.lex").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_product_ships_three_files_and_core_is_all_but_the_dictionary()
    {
        Assert.Equal(["core.lex", "dictionary.lex", "names.lex"], ShippedFiles);
        Assert.Equal(["names", "core", "dictionary"], Shipped.Loaded);
        Assert.Equal(["names", "core"], Lexicons.Core().Loaded);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Without_one_file_fewer_words_are_translated_and_all_others_as_the_rest_say(string missing)
    {
        using var folder = new TemporaryFolder();
        Copy(folder, [.. ShippedFiles.Except([missing])]);

        var rest = Lexicons.Open(folder.Path);

        Assert.Equal(Shipped.Count - 1, rest.Count);
        Assert.DoesNotContain(Path.GetFileNameWithoutExtension(missing), rest.Loaded);
        Assert.All(Words, word => Assert.Subset(Texts(Shipped, word), Texts(rest, word)));
        Assert.True(Words.Sum(word => Texts(rest, word).Count) < Words.Sum(word => Texts(Shipped, word).Count));
        Assert.NotEqual(Shipped.Id, rest.Id);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void With_one_file_alone_what_it_says_is_said(string only)
    {
        using var folder = new TemporaryFolder();
        Copy(folder, only);

        var lexicons = Lexicons.Open(folder.Path);

        Assert.Equal([Path.GetFileNameWithoutExtension(only)], lexicons.Loaded);
        Assert.Contains(Words, word => Texts(lexicons, word).Count > 0);
        Assert.Equal(only == "names.lex" ? 1 : 0, lexicons.Names.Count);
    }

    [Fact]
    public void Without_any_file_or_the_folder_nothing_is_translated()
    {
        using var folder = new TemporaryFolder();
        foreach (var lexicons in new[] { Lexicons.Open(folder.Path), Lexicons.Open(folder["nowhere"]) })
        {
            Assert.Equal(0, lexicons.Count);
            Assert.Equal("", lexicons.Id);
            Assert.All(Words, word => Assert.Empty(lexicons.OfWord(word, ToRussian)));
            Assert.Empty(lexicons.OfPhrase(["prime", "minister"], ToRussian));
        }
    }

    [Fact]
    public void Search_still_works_and_finds_less()
    {
        using var none = new TemporaryFolder();
        using var some = new TemporaryFolder();
        Copy(some, "names.lex", "core.lex");
        var counts = new List<(long Articles, int Translated)>();
        foreach (var lexicons in new[] { Lexicons.Open(none.Path), Lexicons.Open(some.Path), Shipped })
        {
            using var archive = new TestArchive(
                lexicons,
                [
                    TestArchive.NewArticle("en", string.Join(' ', Words)),
                    .. Words.SelectMany(word => Texts(Shipped, word)).Distinct(StringComparer.Ordinal).Select((text, i) => TestArchive.NewArticle($"ru{i}", text)),
                ]);
            var answers = Words.Select(word => archive.Ask(new SearchQuestion { Text = word, Size = 100 })).ToList();
            Assert.All(answers, answer => Assert.Contains(answer.Hits, hit => hit.Article.Id == "en"));
            counts.Add((answers.Sum(answer => answer.Total), answers.Count(answer => answer.Question.Translations.Count > 0)));
        }

        Assert.True(counts[0].Articles < counts[1].Articles && counts[1].Articles < counts[2].Articles, string.Join(' ', counts));
        Assert.True(counts[0].Translated < counts[1].Translated && counts[1].Translated <= counts[2].Translated, string.Join(' ', counts));
    }

    private static HashSet<string> Texts(Lexicons lexicons, string word) =>
        lexicons.OfWord(word, ToRussian).Select(translation => translation.Text).ToHashSet(StringComparer.Ordinal);

    private static void Copy(TemporaryFolder folder, params IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            File.Copy(Path.Combine(Lexicons.DefaultFolder, file), folder[file]);
        }
    }
}
