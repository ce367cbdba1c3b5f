using NewsSearch.DataFiles.OpenCorpora;
using NewsSearch.DataFiles.Russian;

if (args is not ["russian", var dictionary, var target])
{
    await Console.Error.WriteLineAsync("DataFiles russian DICTIONARY TARGET: makes the Russian data file of the folder 'dicts' of the package az. tools/make-data.sh calls this.");
    return 64;
}

var summary = RussianData.Write(OpenCorporaDictionary.Read(dictionary), target);
await Console.Out.WriteLineAsync(summary);
return 0;
