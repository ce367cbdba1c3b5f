using NewsSearch.Analyzers;
using NewsSearch.Analyzers.Tokenizing;

namespace NewsSearch.Archive.Queries;

/// <summary>Finds the words of a query as those of an article are found.</summary>
/// <remarks>
/// Every word that it gives is, taken alone, exactly one token from its first to its last character: a piece that would fall apart differently outside its
/// surroundings (behind the cut in a run of letters without end) is replaced by what it is alone. So a printed query is read as it was.
/// </remarks>
internal sealed class QueryWords(ITokenizer tokenizer)
{
    private const int MaxRounds = 4;

    /// <summary>The words of a text without wildcards, as typed.</summary>
    public List<string> OfText(string text)
    {
        var words = new List<string>();
        Collect(text, MaxRounds, words);
        return words;
    }

    /// <summary>The <see cref="WordNode"/>s and <see cref="PatternNode"/>s of a chunk.</summary>
    /// <param name="chunk">Characters without a blank.</param>
    /// <param name="wildcards">Offsets of the wildcards in it, ascending.</param>
    public List<QueryNode> OfChunk(string chunk, IReadOnlyList<int> wildcards)
    {
        var nodes = new List<QueryNode>();
        if (wildcards.Count == 0)
        {
            nodes.AddRange(OfText(chunk).Select(word => new WordNode(word)));
        }
        else
        {
            CollectPatterns(Wildcards.Of(chunk, wildcards), MaxRounds, nodes);
        }

        return nodes;
    }

    /// <summary>Whether the last word of a chunk is a <see cref="WordNode"/>, not a mere sign, that ends where the chunk ends, or a full stop before: <c>U.S.</c></summary>
    /// <param name="chunk">Characters without a blank.</param>
    /// <param name="wildcards">Offsets of the wildcards in it, ascending.</param>
    public bool EndsInWord(string chunk, IReadOnlyList<int> wildcards) =>
        OfChunk(chunk, wildcards) is [.., WordNode last]
        && last.Text.Any(char.IsLetterOrDigit)
        && (chunk.EndsWith(last.Text, StringComparison.Ordinal) || chunk.EndsWith(last.Text + ".", StringComparison.Ordinal));

    private void Collect(string text, int rounds, List<string> words)
    {
        foreach (var (start, end) in Tokens(text))
        {
            if (end - start == text.Length)
            {
                words.Add(WithoutBlanks(text));
            }
            else if (rounds > 0)
            {
                Collect(text[start..end], rounds - 1, words);
            }
        }
    }

    /// <summary>A word that is written with blanks inside, <c>1 000</c>, as it is written without.</summary>
    private static string WithoutBlanks(string word) => word.Any(SpacedWords.IsBlank) ? string.Concat(word.Where(c => !SpacedWords.IsBlank(c))) : word;

    private void CollectPatterns(Wildcards chunk, int rounds, List<QueryNode> nodes)
    {
        foreach (var (start, end) in Tokens(chunk.WithLetters()))
        {
            var piece = chunk.Slice(start, end).WithoutFinalQuestionMarks();
            if (piece.Length < chunk.Length && rounds > 0)
            {
                CollectPatterns(piece, rounds - 1, nodes);
            }
            else if (piece.Length == chunk.Length && piece.HasLetter)
            {
                nodes.Add(piece.Any ? new PatternNode(WithoutBlanks(piece.Text)) : new WordNode(WithoutBlanks(piece.Text)));
            }
        }
    }

    private List<(int Start, int End)> Tokens(string text)
    {
        var tokens = new List<(int, int)>();
        tokenizer.Reset(text.AsMemory());
        while (tokenizer.Next())
        {
            tokens.Add((tokenizer.Start, tokenizer.End));
        }

        return tokens;
    }
}
