namespace NewsSearch.Analyzers.Characters;

/// <summary>What a UTF-16 code unit does to a word that is being read.</summary>
internal enum CharClass : byte
{
    /// <summary>Ends a word and starts none: blanks, punctuation, symbols, emoji, lone surrogates.</summary>
    Other,

    /// <summary>A letter that folds to one letter.</summary>
    Letter,

    /// <summary>A decimal digit of any script; folds to 0 to 9.</summary>
    Digit,

    /// <summary>A letter that folds to several, as ß does.</summary>
    Expanding,

    /// <summary>A combining mark: belongs to the letter before it.</summary>
    Mark,

    /// <summary>Soft hyphen, zero-width and direction characters: not there, as far as words go.</summary>
    Ignorable,

    /// <summary>A word of its own: ideographs and Hiragana.</summary>
    Ideograph,

    /// <summary>Joins others of its kind only.</summary>
    Katakana,

    /// <summary>A sign that is read as a word: percent, number, currencies.</summary>
    Sign,

    /// <summary>First half of a pair.</summary>
    HighSurrogate,

    /// <summary>Folds to <c>-</c>; the first of the characters that can join two words.</summary>
    Hyphen,

    /// <summary>Folds to <c>'</c>.</summary>
    Apostrophe,

    /// <summary>Folds to <c>.</c>.</summary>
    Dot,

    /// <summary>Folds to <c>,</c>.</summary>
    Comma,

    /// <summary>Folds to <c>_</c>.</summary>
    Underscore,

    /// <summary>Folds to <c>&amp;</c>.</summary>
    Ampersand,
}
