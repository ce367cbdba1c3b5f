namespace NewsSearch.Analyzers;

/// <summary>A forward cursor over the words of one text at a time; reusable, not thread-safe.</summary>
/// <example><code>
/// tokenizer.Reset(text);
/// while (tokenizer.Next())
/// {
///     Use(tokenizer.Surface, tokenizer.Start, tokenizer.End);
/// }
/// </code></example>
public interface ITokenizer
{
    /// <summary>First UTF-16 code unit of the current token in the original text.</summary>
    int Start { get; }

    /// <summary>End of the current token in the original text, exclusive. Combining marks that follow a letter belong to it.</summary>
    int End { get; }

    /// <summary>
    /// The folded form of the current token: NFC, case folded, ё as е, stress marks, soft hyphens and zero-width characters
    /// removed, apostrophes and hyphens of one kind. Valid until the next call of <see cref="Next"/> or <see cref="Reset"/>.
    /// </summary>
    ReadOnlySpan<char> Surface { get; }

    /// <summary>Starts on another text. The text must stay as it is until the next reset.</summary>
    void Reset(ReadOnlyMemory<char> text);

    /// <summary>Moves to the next token. False at the end of the text; then <see cref="Surface"/> is empty.</summary>
    /// <remarks>Each token stands one position after the one before; punctuation has no position.</remarks>
    bool Next();
}
