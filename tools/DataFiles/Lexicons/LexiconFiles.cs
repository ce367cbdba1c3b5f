using System.Globalization;
using NewsSearch.Archive.CrossLanguage;

namespace NewsSearch.DataFiles.Lexicons;

/// <summary>Makes the lexicons that the product ships.</summary>
internal static class LexiconFiles
{
    private const string NewsWords = "news-words.txt";

    /// <summary>What the translations of a word of news have together, and the most that one has; more than 1, since any of them is right. Quotations are found better than with 0.4 for each.</summary>
    private const double NewsWordShare = 1.2;

    private const double MostOfNewsWord = 0.6;

    /// <summary>Makes the three files.</summary>
    /// <param name="modules">Folder with the npm packages unpacked, each under its name.</param>
    /// <param name="share">The folder <c>usr/share</c> of the Debian packages unpacked.</param>
    /// <param name="tables">The folder of our own tables.</param>
    /// <param name="target">Folder of the files.</param>
    /// <returns>What was made, a line each.</returns>
    public static string Write(string modules, string share, string tables, string target)
    {
        Directory.CreateDirectory(target);
        var names = new LexiconBuilder(LexiconSources.Names(modules, share));
        var core = new LexiconBuilder([.. LexiconSources.Core(modules, share), .. CertainPairs.Glosses(Path.Combine(tables, NewsWords))]);
        var dictionary = new LexiconBuilder(LexiconSources.Dictionary(share));
        var (ofNames, ofCore) = (names.Build(), core.Build());
        CertainPairs.Put(Path.Combine(tables, "certain-pairs.txt"), static (_, _) => 1, core, ofNames);
        CertainPairs.Put(Path.Combine(tables, NewsWords), OfNewsWord, core, ofCore);
        return string.Join(
            Environment.NewLine,
            Write(names, ofNames, Path.Combine(target, "names.lex")),
            Write(core, ofCore, Path.Combine(target, "core.lex")),
            Write(dictionary, dictionary.Build(), Path.Combine(target, "dictionary.lex")));
    }

    /// <summary>The geometric mean of its share of either word's translations, as for all other pairs.</summary>
    private static double OfNewsWord(int ofEnglish, int ofRussian) => Math.Min(MostOfNewsWord, NewsWordShare / Math.Sqrt(ofEnglish * ofRussian));

    private static string Write(LexiconBuilder builder, LexiconWriter writer, string path)
    {
        using (var file = File.Create(path))
        {
            file.Write(writer.ToBytes());
        }

        var lexicon = Lexicon.Open(path);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{path}: {new FileInfo(path).Length:N0} bytes, {lexicon.EnglishCount:N0} English and {lexicon.RussianCount:N0} Russian entries of {builder.SentenceCount:N0} sentences");
    }
}
