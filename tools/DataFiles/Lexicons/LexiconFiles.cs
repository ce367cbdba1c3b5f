using System.Globalization;
using NewsSearch.Archive.CrossLanguage;

namespace NewsSearch.DataFiles.Lexicons;

/// <summary>Makes the lexicons that the product ships.</summary>
internal static class LexiconFiles
{
    /// <summary>Of words of news: as sure as what dictionaries agree on. Anything from 0.3 to 0.6 finds as much.</summary>
    private const double NewsWordProbability = 0.4;

    /// <summary>Makes both files.</summary>
    /// <param name="modules">Folder with the npm packages unpacked, each under its name.</param>
    /// <param name="share">The folder <c>usr/share</c> of the Debian packages unpacked.</param>
    /// <param name="tables">The folder of our own tables.</param>
    /// <param name="target">Folder of the two files.</param>
    /// <returns>What was made, a line each.</returns>
    public static string Write(string modules, string share, string tables, string target)
    {
        Directory.CreateDirectory(target);
        return Write(LexiconSources.Core(modules, share), tables, Path.Combine(target, "core.lex"))
            + Environment.NewLine + Write(LexiconSources.Dictionary(share), tables: null, Path.Combine(target, "dictionary.lex"));
    }

    private static string Write(List<Gloss> glosses, string? tables, string path)
    {
        var builder = new LexiconBuilder(glosses);
        var writer = builder.Build();
        if (tables is not null)
        {
            CertainPairs.Put(Path.Combine(tables, "certain-pairs.txt"), probability: 1, builder, writer);
            CertainPairs.Put(Path.Combine(tables, "news-words.txt"), NewsWordProbability, builder, writer);
        }

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
