namespace NewsSearch.Archive.Correcting;

/// <summary>How unlikely it is that somebody types one word for another: about the negative natural logarithm of the odds.</summary>
/// <remarks>
/// The noisy channel of Kernighan, Church and Gale (1990), 'A spelling correction program based on a noisy channel model', with costs by kind of slip instead of tables counted
/// from a corpus of slips; such kinds are what both languages' collections of misspellings are full of. The distance is 'optimal string alignment' with those costs.
/// </remarks>
internal static class TypingCost
{
    /// <summary>What sounds alike or is written by rule: о for а, one <c>n</c> for two, a missing soft sign, <c>ei</c> for <c>ie</c>.</summary>
    private const float Confusion = 1.5f;

    /// <summary>Two letters the other way round.</summary>
    private const float Swap = 2;

    /// <summary>The key beside the right one, instead of it or together with it.</summary>
    private const float NextKey = 2.5f;

    /// <summary>A letter too few or too many.</summary>
    private const float Letter = 3;

    /// <summary>Any other letter instead.</summary>
    private const float Other = 5;

    /// <summary>People begin words right.</summary>
    private const float FirstLetter = 2;

    private const string Signs = "ьъ";

    private static readonly string[] Alike =
        ["ао", "еи", "ея", "ия", "ьъ", "эе", "ыи", "бп", "дт", "гк", "вф", "зс", "жш", "шщ", "чщ", "цс", "йи", "ae", "ei", "iy", "ao", "ou", "ck", "cs", "sz", "pb", "dt", "vw"];

    /// <summary>The cost of typing <paramref name="typed"/> for <paramref name="meant"/>; both folded.</summary>
    public static float Of(string typed, string meant)
    {
        var rows = new float[3][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new float[meant.Length + 1];
        }

        for (var j = 1; j <= meant.Length; j++)
        {
            rows[0][j] = rows[0][j - 1] + Missing(meant, j - 1) + AtStart(j - 1);
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            var (before, row) = (rows[(i - 1) % 3], rows[i % 3]);
            row[0] = before[0] + Extra(typed, i - 1) + AtStart(i - 1);
            for (var j = 1; j <= meant.Length; j++)
            {
                var same = typed[i - 1] == meant[j - 1];
                var cost = before[j - 1] + (same ? 0 : Replaced(typed[i - 1], meant[j - 1]) + AtStart(j - 1));
                cost = Math.Min(cost, before[j] + Extra(typed, i - 1) + AtStart(i - 1));
                cost = Math.Min(cost, row[j - 1] + Missing(meant, j - 1) + AtStart(j - 1));
                if (i > 1 && j > 1 && !same && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1])
                {
                    var vowels = AreAlike(typed[i - 1], typed[i - 2]) && char.IsAscii(typed[i - 1]);
                    cost = Math.Min(cost, rows[(i - 2) % 3][j - 2] + (vowels ? Confusion : Swap) + AtStart(j - 2));
                }

                row[j] = cost;
            }
        }

        return rows[typed.Length % 3][meant.Length];
    }

    private static float AtStart(int place) => place == 0 ? FirstLetter : 0;

    /// <summary>The letter at a place of the word that is meant was not typed.</summary>
    private static float Missing(string meant, int at) => IsDoubled(meant, at) || Signs.Contains(meant[at], StringComparison.Ordinal) ? Confusion : Letter;

    /// <summary>The letter at a place of the word that was typed is too many.</summary>
    private static float Extra(string typed, int at)
    {
        if (IsDoubled(typed, at) || Signs.Contains(typed[at], StringComparison.Ordinal))
        {
            return Confusion;
        }

        var besideNext = (at > 0 && KeyboardLayout.AreNeighbours(typed[at], typed[at - 1]))
            || (at + 1 < typed.Length && KeyboardLayout.AreNeighbours(typed[at], typed[at + 1]));
        return besideNext ? NextKey : Letter;
    }

    private static float Replaced(char typed, char meant) =>
        AreAlike(typed, meant) ? Confusion : KeyboardLayout.AreNeighbours(typed, meant) ? NextKey : Other;

    private static bool IsDoubled(string word, int at) =>
        (at > 0 && word[at - 1] == word[at]) || (at + 1 < word.Length && word[at + 1] == word[at]);

    private static bool AreAlike(char left, char right) => Array.Exists(
        Alike, pair => (pair[0] == left && pair[1] == right) || (pair[1] == left && pair[0] == right));
}
