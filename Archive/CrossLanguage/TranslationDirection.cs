namespace NewsSearch.Archive.CrossLanguage;

/// <summary>From which language to which a word is translated.</summary>
public enum TranslationDirection
{
    /// <summary>An English word into Russian ones.</summary>
    EnglishToRussian,

    /// <summary>A Russian word into English ones.</summary>
    RussianToEnglish,
}
