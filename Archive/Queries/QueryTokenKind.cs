namespace NewsSearch.Archive.Queries;

/// <summary>What a piece of a query text is.</summary>
internal enum QueryTokenKind
{
    /// <summary>Characters without a blank: words, or a value.</summary>
    Chunk,

    /// <summary>Text in quotes.</summary>
    Quoted,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket that belongs to an opening one.</summary>
    Close,

    /// <summary><c>-</c> or <c>!</c> before what it excludes.</summary>
    Minus,

    /// <summary><c>+</c> before what it requires.</summary>
    Plus,

    /// <summary><c>=</c> before what must stand in this form.</summary>
    Exact,

    /// <summary><c>name:</c> before what it applies to.</summary>
    Field,

    /// <summary><c>[a TO b]</c> after a field.</summary>
    Range,

    /// <summary><c>AND</c> or <c>&amp;&amp;</c>.</summary>
    And,

    /// <summary><c>OR</c> or <c>||</c>.</summary>
    Or,

    /// <summary><c>NOT</c>.</summary>
    Not,

    /// <summary><c>NEAR/n</c> or <c>BEFORE/n</c>.</summary>
    Near,
}
