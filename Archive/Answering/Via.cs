namespace NewsSearch.Archive.Answering;

/// <summary>Why an article matches that has a word of the query only in another language or spelling.</summary>
/// <param name="Term">The word of the query, as typed.</param>
/// <param name="Matched">What stands in the article instead, as it stands there first.</param>
/// <param name="By">How one leads to the other.</param>
public sealed record Via(string Term, string Matched, ViaKind By);

/// <summary>How a word of the query leads to one of an article.</summary>
public enum ViaKind
{
    /// <summary>It is a name: it sounds so, or the lexicon of names has it.</summary>
    Name,

    /// <summary>It is its translation, by a lexicon or by the query itself.</summary>
    Dictionary,

    /// <summary>It is spelled nearly so.</summary>
    Typo,

    /// <summary>It is its translation, as articles that the archive has in both languages taught.</summary>
    Learned,
}
