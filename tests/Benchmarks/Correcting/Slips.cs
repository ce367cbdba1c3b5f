using NewsSearch.Analyzers;

namespace NewsSearch.Benchmarks.Correcting;

/// <summary>Makes up slips of people who type, the same for the same seed.</summary>
internal static class Slips
{
    private const string English = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private const string Russian = "йцукенгшщзхъфывапролджэячсмитьбю";

    /// <summary>The words of a text that are letters of one script, as they stand.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var tokenizer = NewsAnalyzer.Instance.CreateTokenizer();
        tokenizer.Reset(text.AsMemory());
        while (tokenizer.Next())
        {
            var word = text[tokenizer.Start..tokenizer.End];
            if (word.All(char.IsAsciiLetter) || word.All(c => c is >= 'а' and <= 'я' or >= 'А' and <= 'Я'))
            {
                words.Add(word);
            }
        }

        return words;
    }

    /// <summary>A word with one slip, which spares its first letter nine times of ten.</summary>
    public static string Once(string word, Random random)
    {
        var letters = char.IsAscii(word[0]) ? English : Russian;
        var at = random.Next(10) == 0 ? 0 : random.Next(1, word.Length - 1);
        return random.Next(6) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => word.Insert(at, Beside(word[at], letters, random).ToString()),
            3 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            4 => word[..at] + Beside(word[at], letters, random) + word[(at + 1)..],
            _ => word[..at] + AnyLetter(letters, random) + word[(at + 1)..],
        };
    }

    /// <summary>A text as it comes with the keyboard in the wrong language.</summary>
    public static string OtherLayout(string text) => string.Concat(text.Select(c =>
    {
        var small = char.ToLowerInvariant(c);
        var at = English.IndexOf(small, StringComparison.Ordinal);
        var other = at >= 0 ? Russian[at] : Russian.IndexOf(small, StringComparison.Ordinal) is var place and >= 0 ? English[place] : small;
        return char.IsUpper(c) && char.IsLetter(other) ? char.ToUpperInvariant(other) : other;
    }));

    /// <summary>Whether two texts have the same words, in any forms.</summary>
    public static bool SameWords(string left, string right) => Terms(left).SequenceEqual(Terms(right), StringComparer.Ordinal);

    private static List<string> Terms(string text)
    {
        var found = new List<string>();
        var terms = new WordTerms();
        var tokenizer = NewsAnalyzer.Instance.CreateTokenizer();
        tokenizer.Reset(text.AsMemory());
        while (tokenizer.Next())
        {
            terms.Clear();
            NewsAnalyzer.Instance.Analyze(tokenizer.Surface, terms);
            found.Add(terms.Preferred);
        }

        return found;
    }

    private static char Beside(char letter, string letters, Random random)
    {
        var at = letters.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
        var beside = at < 0 ? letter : letters[Math.Clamp(at + (random.Next(2) == 0 ? -1 : 1), 0, letters.Length - 1)];
        return char.IsLetter(beside) ? beside : letter;
    }

    private static char AnyLetter(string letters, Random random)
    {
        while (true)
        {
            var letter = letters[random.Next(letters.Length)];
            if (char.IsLetter(letter))
            {
                return letter;
            }
        }
    }
}
