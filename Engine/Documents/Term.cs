namespace NewsSearch.Engine.Documents;

/// <summary>A term of one space of one field. Terms are ordered by their UTF-8 bytes, which is code point order.</summary>
/// <param name="Field">Name of a text or keyword field.</param>
/// <param name="Space">One space; <see cref="TermSpace.Surface"/> for a keyword field.</param>
/// <param name="Text">The term.</param>
public readonly record struct Term(string Field, TermSpace Space, string Text);
