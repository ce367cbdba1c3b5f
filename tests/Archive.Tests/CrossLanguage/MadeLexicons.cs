using System.Globalization;
using NewsSearch.Archive.CrossLanguage;

namespace NewsSearch.Archive.Tests.CrossLanguage;

/// <summary>Lexicons made in a test, from text such as <c>bridge=мост:1,переправа:0.4; prime minister=премьер:1; мост=bridge:1</c>.</summary>
internal static class MadeLexicons
{
    /// <summary>One lexicon, which is none of names.</summary>
    public static Lexicons Of(string entries) => new(Lexicon.FromBytes(Bytes(entries), "made up"));

    /// <summary>One of names, acronyms and places, and one of other words.</summary>
    public static Lexicons Of(string names, string others)
    {
        using var folder = new TemporaryFolder();
        Write(folder["names.lex"], names);
        Write(folder["core.lex"], others);
        return Lexicons.Open(folder.Path);
    }

    private static void Write(string path, string entries)
    {
        using var file = File.Create(path);
        file.Write(Bytes(entries));
    }

    private static byte[] Bytes(string entries)
    {
        var writer = new LexiconWriter();
        foreach (var entry in entries.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (word, translations) = entry.Split('=') is [var left, var right] ? (left, right.Split(',')) : throw new FormatException(entry);
            foreach (var (text, probability) in translations.Select(translation => translation.Split(':')).Select(pair => (pair[0], double.Parse(pair[1], CultureInfo.InvariantCulture))))
            {
                var direction = char.IsAscii(word[0]) ? TranslationDirection.EnglishToRussian : TranslationDirection.RussianToEnglish;
                if (!writer.Add(word, text, probability, direction))
                {
                    throw new FormatException(entry);
                }
            }
        }

        return writer.ToBytes();
    }
}
