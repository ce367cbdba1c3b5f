namespace NewsSearch.Analyzers.Tokenizing;

/// <summary>What stands at one side of a character that may join two words.</summary>
internal enum WordKind
{
    /// <summary>Nothing that a word is made of.</summary>
    None,

    /// <summary>A letter.</summary>
    Letter,

    /// <summary>A decimal digit.</summary>
    Digit,
}
