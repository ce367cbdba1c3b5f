namespace NewsSearch.Engine.Segments.Dictionary;

/// <summary>What a dictionary says of its terms.</summary>
internal enum TermDictionaryKind
{
    /// <summary>Terms of a text field: documents, frequencies, positions.</summary>
    Text = 0,

    /// <summary>Terms of a keyword field: documents.</summary>
    Keyword = 1,

    /// <summary>Keys: one document each.</summary>
    Keys = 2,
}
