using System.Text;

namespace NewsSearch.Archive.Queries;

/// <summary>A text some of whose <c>*</c> and <c>?</c> are wildcards.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsWildcard">For each character whether it is a wildcard.</param>
internal readonly record struct Wildcards(string Text, IReadOnlyList<bool> IsWildcard)
{
    public int Length => Text.Length;

    /// <summary>Whether there is a wildcard.</summary>
    public bool Any => IsWildcard.Contains(true);

    /// <summary>Whether there is anything but wildcards and signs.</summary>
    public bool HasLetter
    {
        get
        {
            for (var i = 0; i < Length; i++)
            {
                if (!IsWildcard[i] && !char.IsPunctuation(Text[i]) && !char.IsSymbol(Text[i]))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>A chunk with its wildcards; a run of <c>*</c> becomes one.</summary>
    public static Wildcards Of(string chunk, IReadOnlyList<int> wildcards)
    {
        var text = new StringBuilder(chunk.Length);
        var flags = new List<bool>(chunk.Length);
        var next = 0;
        for (var i = 0; i < chunk.Length; i++)
        {
            var isWildcard = next < wildcards.Count && wildcards[next] == i;
            next += isWildcard ? 1 : 0;
            if (isWildcard && chunk[i] == '*' && flags.Count > 0 && flags[^1] && text[^1] == '*')
            {
                continue;
            }

            text.Append(chunk[i]);
            flags.Add(isWildcard);
        }

        return new Wildcards(text.ToString(), flags);
    }

    /// <summary>The text with a letter for each wildcard, so that a tokenizer takes it for a part of its word: that of a neighbour, lest the script changes.</summary>
    public string WithLetters()
    {
        var letters = Text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (IsWildcard[i])
            {
                letters[i] = i > 0 && IsPlainLetter(letters[i - 1]) ? letters[i - 1]
                    : i + 1 < letters.Length && IsPlainLetter(letters[i + 1]) ? letters[i + 1]
                    : 'a';
            }
        }

        return new string(letters);
    }

    public Wildcards Slice(int start, int end) => new(Text[start..end], [.. IsWildcard.Skip(start).Take(end - start)]);

    /// <summary>Without <c>?</c> at the end: they end a question more often than a pattern.</summary>
    public Wildcards WithoutFinalQuestionMarks()
    {
        var end = Length;
        while (end > 0 && IsWildcard[end - 1] && Text[end - 1] == '?')
        {
            end--;
        }

        return end == Length ? this : Slice(0, end);
    }

    private static bool IsPlainLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= 'а' and <= 'я') or (>= 'А' and <= 'Я');
}
