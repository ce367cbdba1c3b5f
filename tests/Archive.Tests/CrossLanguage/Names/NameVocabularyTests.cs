using NewsSearch.Analyzers;
using NewsSearch.Archive.CrossLanguage.Names;
using Xunit;

namespace NewsSearch.Archive.Tests.CrossLanguage.Names;

public sealed class NameVocabularyTests
{
    private static readonly NameVocabularyState State = new(7, "seven", 100);

    [Fact]
    public void Inflected_forms_of_a_name_are_found_and_grouped_by_lemma()
    {
        using var vocabulary = Of([("путин", 5), ("путина", 3), ("путиным", 2), ("пушкин", 9), ("putin", 4)]);

        var found = vocabulary.Find("putin", NameScript.Cyrillic, 10);

        Assert.Equal(["путин", "путина", "путиным"], found.Select(match => match.Form).Order(StringComparer.Ordinal));
        Assert.Equal(5, found.Single(match => match.Form == "путин").Articles);
        Assert.Equal("путин", NameTerms.Of(found, NewsAnalyzer.Instance)[0].Term);
        Assert.Equal(3, NameTerms.Of(found, NewsAnalyzer.Instance)[0].Forms.Count);
        Assert.Equal(["putin"], vocabulary.Find("путиным", NameScript.Latin, 10).Select(match => match.Form));
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        using var vocabulary = Of(Random(1, 3_000).Append(("фбр", 5)).Append(("covid-19", 5)));
        Assert.Equal(State, vocabulary.State);
        Assert.Equal(3_000, vocabulary.Forms);
        foreach (var (form, articles) in Random(1, 3_000).Where(form => NameDistance.Between(form.Form, form.Form) is not null).Take(300))
        {
            Assert.True(NameSurface.TryScript(form, out var script));
            var self = vocabulary.Find(form, script, 1_000).Single(match => match.Form == form);
            Assert.Equal((articles, 0), (self.Articles, self.Distance));
        }
    }

    [Fact]
    public void An_empty_vocabulary_finds_nothing()
    {
        using var vocabulary = Of([]);
        Assert.Empty(vocabulary.Find("putin", NameScript.Cyrillic, 10));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void A_search_finds_what_a_scan_of_the_whole_vocabulary_finds(int seed)
    {
        var forms = Random(seed, 3_000);
        using var vocabulary = Of(forms);
        foreach (var (name, _) in forms.Where((_, i) => i % 50 == 0))
        {
            foreach (var target in Enum.GetValues<NameScript>())
            {
                var scanned = forms.Where(form => NameSurface.TryScript(form.Form, out var script) && script == target)
                    .Select(form => (form.Form, form.Articles, Match: NameDistance.Between(name, form.Form)))
                    .Where(form => form.Match is not null)
                    .Select(form => new NameMatch(form.Form, form.Articles, form.Match!.Value.Distance, form.Match!.Value.Strength))
                    .OrderByDescending(form => form.Strength)
                    .ThenByDescending(form => form.Articles)
                    .ThenBy(form => form.Form, StringComparer.Ordinal)
                    .ToList();
                foreach (var max in new[] { 1, 2, 10, int.MaxValue })
                {
                    Assert.Equal(scanned.Take(max), vocabulary.Find(name, target, max));
                }
            }
        }
    }

    [Fact]
    public void What_was_asked_before_is_answered_alike_also_after_all_was_forgotten()
    {
        var forms = Random(14, 300);
        using var vocabulary = Of(forms);
        var lookups = new NameLookups(vocabulary);
        for (var i = 0; i < NameLookups.MaxRemembered + 1_000; i++)
        {
            var (name, max) = (forms[i % 100].Form, 1 + (i / 100));
            Assert.Equal(vocabulary.Find(name, NameScript.Latin, max), lookups.Find(name, NameScript.Latin, max));
        }

        Assert.Same(lookups.Find(forms[0].Form, NameScript.Latin, 3), lookups.Find(forms[0].Form, NameScript.Latin, 3));
    }

    [Fact]
    public void A_flipped_byte_is_reported_or_changes_nothing()
    {
        var forms = Random(5, 400);
        var bytes = Bytes(forms);
        string[] asked = [.. forms.Select(form => form.Form).Where((_, i) => i % 20 == 0)];
        var right = Answers(NameVocabulary.Over(bytes), asked);
        for (var at = 0; at < bytes.Length; at += 7)
        {
            byte[] damaged = [.. bytes];
            damaged[at] ^= (byte)(1 << (at % 8));
            AssertRightOrDamaged(damaged, asked, right);
        }
    }

    [Fact]
    public void A_cut_file_is_reported()
    {
        var bytes = Bytes(Random(6, 100));
        for (var length = 0; length < bytes.Length; length += 3)
        {
            Assert.Throws<InvalidDataException>(() => NameVocabulary.Over(bytes[..length]));
        }
    }

    [Fact]
    public void A_file_that_was_replaced_serves_who_has_it_open()
    {
        using var folder = new TemporaryFolder();
        Assert.False(NameVocabularyFile.TryOpen(folder.Path, out _));
        NameVocabularyFile.Replace(folder.Path, output => output.Write(Bytes([("путин", 1)])));
        Assert.True(NameVocabularyFile.TryOpen(folder.Path, out var before));
        NameVocabularyFile.Replace(folder.Path, output => output.Write(Bytes([("трамп", 1)])));
        Assert.True(NameVocabularyFile.TryOpen(folder.Path, out var after));
        Assert.Throws<IOException>(() => NameVocabularyFile.Replace(folder.Path, _ => throw new IOException("full")));

        Assert.Single(before.Find("putin", NameScript.Cyrillic, 9));
        Assert.Empty(after.Find("putin", NameScript.Cyrillic, 9));
        Assert.Single(Directory.GetFiles(folder.Path));
        before.Dispose();
        after.Dispose();
    }

    private static void AssertRightOrDamaged(byte[] bytes, string[] asked, string[] right)
    {
        try
        {
            Assert.Equal(right, Answers(NameVocabulary.Over(bytes), asked));
        }
        catch (InvalidDataException)
        {
            // Reported.
        }
    }

    private static string[] Answers(NameVocabulary vocabulary, string[] asked) =>
        [.. asked.Select(name => string.Join(' ', Enum.GetValues<NameScript>().SelectMany(script => vocabulary.Find(name, script, 50))))];

    private static NameVocabulary Of(IEnumerable<(string Form, long Articles)> forms) => NameVocabulary.Over(Bytes(forms));

    private static byte[] Bytes(IEnumerable<(string Form, long Articles)> forms)
    {
        using var output = new MemoryStream();
        NameVocabularyWriter.Write(output, forms, State, TestContext.Current.CancellationToken);
        return output.ToArray();
    }

    /// <summary>Names of the pairs, changed a little, and syllables put together: near each other often enough.</summary>
    private static (string Form, long Articles)[] Random(int seed, int count)
    {
        var random = new Random(seed);
        string[] names = [.. NamePairs.Romanised.Concat(NamePairs.Foreign).SelectMany(pair => new[] { pair.Latin, pair.Cyrillic })];
        var forms = new HashSet<string>(StringComparer.Ordinal);
        while (forms.Count < count)
        {
            var name = names[random.Next(names.Length)].ToCharArray();
            var letters = name[0] <= 'z' ? "aeioubcdghkstjxzwv" : "аеиоубвгдкстжйьцшх";
            for (var edits = random.Next(4); edits > 0; edits--)
            {
                name[random.Next(name.Length)] = letters[random.Next(letters.Length)];
            }

            var form = new string(name, 0, random.Next(Math.Min(3, name.Length), name.Length + 1));
            if (NameSurface.TryScript(form, out _))
            {
                forms.Add(form);
            }
        }

        return [.. forms.Select((form, i) => (form, 1L + (i % 300)))];
    }
}
