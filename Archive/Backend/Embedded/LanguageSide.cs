namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>What of words with translations is looked for.</summary>
internal enum LanguageSide
{
    /// <summary>The words and their translations.</summary>
    Both,

    /// <summary>The words themselves, as rare as with their translations.</summary>
    Own,

    /// <summary>Their translations, as rare as with the words themselves.</summary>
    Other,
}
