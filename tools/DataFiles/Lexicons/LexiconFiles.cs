using System.Globalization;
using NewsSearch.Archive.CrossLanguage;

namespace NewsSearch.DataFiles.Lexicons;

/// <summary>Makes the lexicons that the product ships.</summary>
internal static class LexiconFiles
{
    /// <summary>Of words of news: as sure as what dictionaries agree on. Anything from 0.3 to 0.6 finds as much.</summary>
    private const double NewsWordProbability = 0.4;

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
        var core = new LexiconBuilder(LexiconSources.Core(modules, share));
        var dictionary = new LexiconBuilder(LexiconSources.Dictionary(share));
        var (ofNames, ofCore) = (names.Build(), core.Build());
        CertainPairs.Put(Path.Combine(tables, "certain-pairs.txt"), probability: 1, core, ofNames);
        CertainPairs.Put(Path.Combine(tables, "news-words.txt"), NewsWordProbability, core, ofCore);
        return string.Join(
            Environment.NewLine,
            Write(names, ofNames, Path.Combine(target, "names.lex")),
            Write(core, ofCore, Path.Combine(target, "core.lex")),
            Write(dictionary, dictionary.Build(), Path.Combine(target, "dictionary.lex")));
    }

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
