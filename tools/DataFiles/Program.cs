using NewsSearch.DataFiles.English;
using NewsSearch.DataFiles.Lexicons;
using NewsSearch.DataFiles.OpenCorpora;
using NewsSearch.DataFiles.Russian;

switch (args)
{
    case ["russian", var dictionary, var target]:
        await Console.Out.WriteLineAsync(RussianData.Write(OpenCorporaDictionary.Read(dictionary), target));
        return 0;
    case ["english", var wordNet, var british, var american, var moreAmerican, var target]:
        await Console.Out.WriteLineAsync(EnglishWordFile.Write(wordNet, british, american, moreAmerican, target));
        return 0;
    case ["lexicons", var modules, var share, var tables, var target]:
        await Console.Out.WriteLineAsync(LexiconFiles.Write(modules, share, tables, target));
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            """
            Makes data files of the product; tools/make-data.sh calls this.
              DataFiles russian DICTIONARY TARGET                                          of the folder 'dicts' of the package az
              DataFiles english WORDNET BRITISH-LIST AMERICAN-LIST LARGE-AMERICAN-LIST TARGET   of Debian's word lists
              DataFiles lexicons NPM-PACKAGES SHARE TABLES TARGET-FOLDER                       of npm and Debian packages, unpacked, and of our own tables
            """);
        return 64;
}
