using NewsSearch.EnglishData;

if (args is not [var wordNet, var british, var american, var moreAmerican, var output])
{
    Console.Error.WriteLine("usage: EnglishData WORDNET-FOLDER BRITISH-LIST AMERICAN-LIST LARGE-AMERICAN-LIST OUTPUT");
    return 2;
}

var spelling = new SpellingPairs(SpellingPairs.Words(british), SpellingPairs.Words(moreAmerican));
HashSet<string> known = [.. SpellingPairs.Words(british), .. SpellingPairs.Words(american)];
var irregular = new IrregularForms(new LemmaCounts(wordNet), spelling, known).Read(wordNet);
EnglishWordFile.Write(output, irregular, spelling);
Console.WriteLine($"{irregular.Count} irregular forms, {spelling.Stems.Count} stems and {spelling.WordStems.Count} words of British spelling");
return 0;
