namespace NewsSearch.Archive.CrossLanguage.Learning;

/// <summary>The file beside an index that holds what was learnt from its articles: a lexicon like the others. Deleting it forgets.</summary>
public static class LearnedLexicon
{
    /// <summary>Its name in the index's folder; not one that the engine gives, so its cleaning leaves the file alone.</summary>
    public const string FileName = "learned.lex";

    /// <summary>Opens it; null if nothing was learnt.</summary>
    /// <exception cref="LexiconException">It is damaged. It may be deleted and learnt again.</exception>
    public static Lexicon? Open(string indexFolder)
    {
        var path = Path.Combine(indexFolder, FileName);
        return File.Exists(path) ? Lexicon.Open(path) : null;
    }

    /// <summary>Writes it, or deletes it if there is nothing to be written.</summary>
    internal static void Replace(string indexFolder, IReadOnlyList<LearnedTranslation> learned)
    {
        if (learned.Count == 0)
        {
            File.Delete(Path.Combine(indexFolder, FileName));
            return;
        }

        FileBesideIndex.Replace(indexFolder, FileName, stream => stream.Write(Bytes(learned)));
    }

    private static byte[] Bytes(IReadOnlyList<LearnedTranslation> learned)
    {
        var writer = new LexiconWriter();
        foreach (var translation in learned)
        {
            writer.Add(translation.English, translation.Spoken, translation.Probability, TranslationDirection.EnglishToRussian);
            writer.Add(translation.Russian, translation.English, translation.Probability, TranslationDirection.RussianToEnglish);
            writer.AddToFamily(LexiconKeys.Analyzed(translation.English).Preferred, translation.English);
        }

        return writer.ToBytes();
    }
}
