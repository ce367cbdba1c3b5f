namespace NewsSearch.Archive.CrossLanguage.Translating;

/// <summary>What the capitals of a word tell about it.</summary>
internal enum WordCase
{
    /// <summary>No capital: an ordinary word, or a name typed in a hurry.</summary>
    Lower,

    /// <summary>A capital that says nothing: at the beginning, or in a headline that has them everywhere.</summary>
    Usual,

    /// <summary>A capital that makes a name likely.</summary>
    Name,

    /// <summary>Capitals only: an acronym.</summary>
    Acronym,
}
