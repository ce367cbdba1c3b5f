namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>The script that a form is written in.</summary>
internal enum NameScript
{
    /// <summary>The letters a to z, as folding leaves them.</summary>
    Latin,

    /// <summary>The letters of Russian, Ukrainian and Belarusian.</summary>
    Cyrillic,
}
