namespace NewsSearch.Engine.Segments.Stored;

/// <summary>Where a piece of a payload stands.</summary>
internal enum StoredPiece : byte
{
    /// <summary>At the beginning of a word. If the piece before belongs to a word too, a blank stands between them, which has no code.</summary>
    Word = 0,

    /// <summary>Inside a word: behind a piece of the same word.</summary>
    Inside = 1,

    /// <summary>Between words, or instead of them.</summary>
    Separator = 2,
}
