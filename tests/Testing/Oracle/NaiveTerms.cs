using System.Text;

namespace NewsSearch.Testing.Oracle;

/// <summary>What the engine's walks through dictionaries decide, for one term at a time.</summary>
public static class NaiveTerms
{
    /// <summary>Compares by UTF-8 bytes.</summary>
    public static int Compare(string left, string right) =>
        Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));

    /// <summary>Whether a term fits a pattern of <c>*</c> and <c>?</c>.</summary>
    public static bool Fits(ReadOnlySpan<Rune> pattern, ReadOnlySpan<Rune> term)
    {
        if (pattern.IsEmpty)
        {
            return term.IsEmpty;
        }

        if (pattern[0].Value == '*')
        {
            return Fits(pattern[1..], term) || (!term.IsEmpty && Fits(pattern, term[1..]));
        }

        return !term.IsEmpty && (pattern[0].Value == '?' || pattern[0] == term[0]) && Fits(pattern[1..], term[1..]);
    }

    /// <summary>The code points of a text.</summary>
    public static Rune[] Runes(string text) => [.. text.EnumerateRunes()];

    /// <summary>Optimal string alignment distance, by its recursive definition.</summary>
    public static int Edits(ReadOnlySpan<Rune> left, ReadOnlySpan<Rune> right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var replaced = table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(replaced, 1 + Math.Min(table[i - 1, j], table[i, j - 1]));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[left.Length, right.Length];
    }
}
