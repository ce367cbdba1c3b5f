namespace NewsSearch.Engine.Documents;

/// <summary>
/// The spaces in which a text field's tokens are indexed, all at the same positions. Exact phrases and prefixes use
/// <see cref="Surface"/>, ranked search <see cref="Lemma"/> and, for less, <see cref="Derived"/>.
/// </summary>
[Flags]
public enum TermSpace
{
    /// <summary>No space; not valid for a field.</summary>
    None = 0,

    /// <summary>The folded form as written. The only space of a keyword field, whose value is one term, unfolded.</summary>
    Surface = 1,

    /// <summary>What the form counts as: its lemmas or stem.</summary>
    Lemma = 2,

    /// <summary>Weaker relatives: parts of a hyphenated word, words of the same family.</summary>
    Derived = 4,

    /// <summary>Every space.</summary>
    All = Surface | Lemma | Derived,
}
