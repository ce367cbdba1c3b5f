namespace NewsSearch.Analyzers.Detection;

/// <summary>The script of a word as language detection sees it.</summary>
internal enum WordScript
{
    /// <summary>No letters: a number.</summary>
    None,

    /// <summary>Cyrillic, perhaps with digits.</summary>
    Cyrillic,

    /// <summary>Latin, perhaps with digits.</summary>
    Latin,

    /// <summary>Any other, or a mixture.</summary>
    Other,
}
