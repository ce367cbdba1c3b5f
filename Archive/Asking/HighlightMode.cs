namespace NewsSearch.Archive.Asking;

/// <summary>How matches are shown.</summary>
public enum HighlightMode
{
    /// <summary>Escaped HTML with <c>&lt;mark&gt;</c>.</summary>
    Html = 0,

    /// <summary>Plain text and the offsets of matches.</summary>
    Offsets = 1,

    /// <summary>No snippets.</summary>
    None = 2,
}
